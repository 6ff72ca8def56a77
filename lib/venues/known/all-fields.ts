import type { KnownVenue } from './venue'

/** Venues of all sciences: that a work appeared there tells nothing of its field. */
export const ofAllFields: KnownVenue[] = [
  ['journals/nature', 'Nature', 'Nature', { also: ['Nature (London)'], issn: ['0028-0836', '1476-4687'], doi: ['10.1038/s41586-', '10.1038/nature#'] }],
  ['journals/science', 'Science', 'Science', { also: ['Science (New York, N.Y.)'], issn: ['0036-8075', '1095-9203'], doi: ['10.1126/science.'] }],
  ['journals/pnas', 'PNAS', 'Proceedings of the National Academy of Sciences', {
    also: ['Proceedings of the National Academy of Sciences of the United States of America', 'Proc. Natl. Acad. Sci. U.S.A.', 'Proc. Natl. Acad. Sci. USA', 'Proceedings of the National Academy of Sciences USA'],
    issn: ['0027-8424', '1091-6490'], doi: ['10.1073/pnas.'] }],
  ['journals/nature-communications', 'Nat. Commun.', 'Nature Communications', { issn: ['2041-1723'], doi: ['10.1038/s41467-', '10.1038/ncomms'] }],
  ['journals/science-advances', 'Sci. Adv.', 'Science Advances', { issn: ['2375-2548'], doi: ['10.1126/sciadv.'] }],
  ['journals/scientific-reports', 'Sci. Rep.', 'Scientific Reports', { issn: ['2045-2322'], doi: ['10.1038/s41598-', '10.1038/srep'] }],
  ['journals/scientific-data', 'Sci. Data', 'Scientific Data', { issn: ['2052-4463'], doi: ['10.1038/s41597-', '10.1038/sdata.'] }],
  ['journals/plos-one', 'PLOS ONE', 'PLOS ONE', { issn: ['1932-6203'], doi: ['10.1371/journal.pone.'] }],
  ['journals/proceedings-of-the-royal-society-a', 'Proc. R. Soc. A', 'Proceedings of the Royal Society A: Mathematical, Physical and Engineering Sciences', { also: ['Proceedings of the Royal Society A'], issn: ['1364-5021', '1471-2946'], doi: ['10.1098/rspa.'] }],
  ['journals/proceedings-of-the-royal-society-b', 'Proc. R. Soc. B', 'Proceedings of the Royal Society B: Biological Sciences', { also: ['Proceedings of the Royal Society B'], issn: ['0962-8452', '1471-2954'], doi: ['10.1098/rspb.'] }],
  ['journals/journal-of-the-royal-society-interface', 'J. R. Soc. Interface', 'Journal of the Royal Society Interface', { issn: ['1742-5689', '1742-5662'], doi: ['10.1098/rsif.'] }],
  ['journals/royal-society-open-science', 'R. Soc. Open Sci.', 'Royal Society Open Science', { issn: ['2054-5703'], doi: ['10.1098/rsos.'] }],
  ['journals/peerj', 'PeerJ', 'PeerJ', { issn: ['2167-8359'], doi: ['10.7717/peerj.'] }],
  ['journals/gigascience', 'GigaScience', 'GigaScience', { issn: ['2047-217X'], doi: ['10.1093/gigascience/'] }],
]
