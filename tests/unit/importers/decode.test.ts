import { describe, expect, it } from 'vitest'
import { sources, type Source } from '@/lib/importers/sources'
import { pagesOf } from '@/lib/importers/place'
import { fitted, joined } from '@/lib/importers/work'
import { fixture } from '../../support/source-fixtures'

/** A fixture as it would be stored. */
function told(source: Source, id: string) {
  const work = sources[source].importer.decode(fixture(source, id)!, id)
  return work && fitted(work)
}

describe('arXiv', () => {
  it('brings title and abstract in their LaTeX, authors in order, every field, and the journal\'s DOI', () => {
    expect(told('arxiv', '2101.00001')).toEqual({
      title: 'Toric K\\"ahler metrics & the fourth version\'s $O(n^2)$ bound',
      authors: [{ name: "Ana Mar\\'ia N\\'u\\~nez" }, { name: 'Łukasz Wójcik' }],
      year: 2021, publishedOn: '2021-01-02',
      abstract: 'We study metrics <on> toric varieties of degree $d < 4$, and bound them.\n\nA second paragraph follows.',
      keywords: [], fields: ['mathematics', 'physics'], venue: undefined, source: 'ARXIV',
      identifiers: [{ scheme: 'ARXIV', value: '2101.00001' }, { scheme: 'DOI', value: '10.5555/jig.2022.0001' }],
      links: [{ label: 'Full text', url: 'https://arxiv.org/pdf/2101.00001' }],
    })
  })

  it('takes a collaboration for one author, and says what was withdrawn', () => {
    expect(told('arxiv', 'hep-ex/9901001')).toMatchObject({ authors: [{ name: '{NIL Collaboration}' }, { name: 'P. Nobody' }], fields: ['physics'], publishedOn: '1999-01-05' })
    expect(told('arxiv', '2102.00002')).toMatchObject({ links: [], notice: 'WITHDRAWN', noticeUrl: 'https://arxiv.org/abs/2102.00002' })
  })

  it('leaves out what turns the direction of writing', () => {
    expect(told('arxiv', '2401.00010')).toMatchObject({ title: 'التعلم العميق evil', authors: [{ name: 'محمد' }, { name: '李明' }] })
  })

  it.each(['2401.99999', '2401.99998', '1706.03762'])('has nothing for %s: no entry, one about an error, or one about another paper', (id) => {
    expect(told('arxiv', id)).toBeNull()
  })
})

describe('Crossref', () => {
  it('reads JATS, MathML and twice-escaped titles, checks ORCID iDs, and knows the preprint', () => {
    expect(told('crossref', '10.5555/jig.2022.0001')).toEqual({
      title: 'Toric Kähler metrics & the n² bound: A survey',
      authors: [{ name: 'Ana María Núñez', orcid: '0000-0002-1825-0097' }, { name: 'Łukasz Wójcik Jr.' }, { name: '{The Toric Working Group}', isGroup: true }],
      year: 2022, publishedOn: '2022-03-04',
      venue: { name: 'Journal of Invented Geometry', shortName: 'J. Inv. Geom.', issn: ['1234-5679'] },
      abstract: 'Background: Where x < 4, CO₂ at 10⁻³ mol.\n\nResults: We find $\\alpha _{i}$ and $\\frac{{x}^{2}}{y \\, + 1}$.',
      keywords: [], fields: [], links: [], source: 'CROSSREF',
      identifiers: [{ scheme: 'DOI', value: '10.5555/jig.2022.0001' }, { scheme: 'ARXIV', value: '2101.00001' }, { scheme: 'DOI', value: '10.5555/pre.77' }],
    })
  })

  it('shows a retraction, takes the date that is there, and loses no sign that looks like markup', () => {
    expect(told('crossref', '10.5555/proc.7')).toMatchObject({
      title: 'If p<0.05 and x<y then <on> stays', year: 2005, publishedOn: '2005-10-23', authors: [{ name: 'Doantam Phan' }],
      notice: 'RETRACTED', noticeUrl: 'https://doi.org/10.5555/proc.7.retraction',
    })
  })

  it('says where in its journal a paper stands, under which licence, and what to be careful of', () => {
    expect(told('crossref', '10.5555/place.9')).toMatchObject({
      volume: '12', issue: '4-5', pages: '1029–1058', licence: 'https://creativecommons.org/licenses/by/4.0/', venue: { issn: ['1234-5679', '2345-6787'] },
      authors: [{ name: 'CERN', isGroup: true }, { name: 'Ana Núñez' }], notice: 'CONCERN', noticeUrl: 'https://doi.org/10.5555/place.9.eoc',
    })
  })

  it('has nothing where there is no title, and for another DOI than was asked for', () => {
    expect(told('crossref', '10.5555/untitled')).toBeNull()
    expect(sources.crossref.importer.decode(fixture('crossref', '10.5555/proc.7')!, '10.5555/proc.8')).toBeNull()
  })
})

describe('DataCite', () => {
  it('turns names round, leaves out those that are none, and keeps versions alone of what is related', () => {
    expect(told('datacite', '10.5555/zen.11')).toMatchObject({
      title: 'Stars over Zürich: Ten nights',
      authors: [{ name: 'Käthe Zürn', orcid: '0000-0002-1825-0097' }, { name: '{Open Sky Consortium}' }, { name: 'John Doe' }],
      year: 2019, publishedOn: '2019-06-14', abstract: 'We & they counted.\n\nAt last.', keywords: ['astronomy', 'light pollution'], source: 'DATACITE',
      identifiers: [{ scheme: 'DOI', value: '10.5555/zen.11' }, { scheme: 'DOI', value: '10.5555/zen.10' }], claimed: [{ scheme: 'ARXIV', value: '1901.00001' }],
    })
  })

  it('does without whatever is missing', () => {
    expect(told('datacite', '10.5555/bare')).toMatchObject({ title: 'ABC', authors: [], year: 2017, abstract: '', venue: undefined })
  })
})

describe('DBLP', () => {
  it('leaves out the full stop, the markup and the numbers of namesakes, and knows the venue by its key', () => {
    expect(told('dblp', 'conf/inv/NunezW22')).toMatchObject({
      title: 'Sorting n things in O(log² n) & less', year: 2022, venue: { name: 'INV', key: 'conf/inv' }, fields: ['computer-science'],
      authors: [{ name: 'Ana María Núñez', orcid: '0000-0002-1825-0097' }, { name: 'Wei Wang' }],
      identifiers: [{ scheme: 'DBLP', value: 'conf/inv/NunezW22' }, { scheme: 'DOI', value: '10.5555/inv.22' }],
      links: [{ label: 'Full text', url: 'https://proceedings.example/inv22/nunez.html' }],
    })
  })

  it('knows an arXiv paper under its own key, and that CoRR is no venue', () => {
    const work = told('dblp', 'journals/corr/NunezW21')!
    expect(work).toMatchObject({ venue: undefined, identifiers: [{ scheme: 'DBLP' }, { scheme: 'ARXIV', value: '2101.00001' }], abstract: '' })
    expect(joined(work, told('arxiv', '2101.00001')!)).toMatchObject({
      source: 'DBLP', title: 'Toric Kähler metrics', abstract: expect.stringMatching(/^We study/), publishedOn: '2021-01-02',
      identifiers: [{ scheme: 'DBLP' }, { scheme: 'ARXIV' }, { scheme: 'DOI' }],
    })
  })
})

describe('PubMed', () => {
  it('puts the abstract\'s sections and the pages together, and says what was retracted and where that is said', () => {
    expect(told('pubmed', '90000001')).toEqual({
      title: 'Effect of H₂O on Escherichia coli & others: P < 0.05',
      authors: [{ name: 'Ana María Núñez', orcid: '0000-0002-1825-0097' }, { name: 'Łukasz Wójcik Jr' }, { name: '{INVENT-1 Study Group}', isGroup: true }],
      year: 2019, publishedOn: '2018-12-09', venue: { name: 'Journal of invented medicine : official organ', shortName: 'J Invent Med', issn: ['1234-5679'] },
      volume: '41', issue: '3', pages: '1029–1058', abstract: 'Background: Where x < 4 and ${n}^{2}$.\n\nResults: Nothing came of it.',
      keywords: ['water', 'E. coli'], fields: [], notice: 'RETRACTED', noticeUrl: 'https://pubmed.ncbi.nlm.nih.gov/90000009/', source: 'PUBMED',
      identifiers: [{ scheme: 'PMID', value: '90000001' }, { scheme: 'DOI', value: '10.5555/jim.41.3' }],
      links: [{ label: 'Full text', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/' }],
    })
  })

  it('prefers the title a paper has to its translation, and does without whatever is missing', () => {
    expect(told('pubmed', '90000002')).toMatchObject({ title: 'Über Wasser', year: 1975, publishedOn: undefined, authors: [], notice: 'CONCERN', noticeUrl: 'https://pubmed.ncbi.nlm.nih.gov/90000002/' })
    expect(told('pubmed', '90000003')).toBeNull()
    expect(sources.pubmed.importer.decode(fixture('pubmed', '90000001')!, '90000002')).toBeNull()
  })
})

it.each([['1029-1058', '1029–1058'], ['1029--1058', '1029–1058'], ['1029-58', '1029–1058'], ['1-9', '1–9'], ['S12-S19', 'S12–S19'], ['e17', 'e17'], ['7-7', '7'], ['95-101, 110-2', '95–101, 110–112'], ['123-45', '123–145'], ['99-1', '99–1']])('pages %s are %s', (said, pages) => {
  expect(pagesOf(said)).toBe(pages)
})

it('reads the CSL-JSON that doi.org leads to', () => {
  expect(told('doi', '10.5555/medra.1')).toMatchObject({
    title: 'Sulla commedia', authors: [{ name: 'Maria de Rossi' }, { name: '{Gruppo di Studio}' }], publishedOn: '2011-04-01', venue: { name: 'Rivista inventata' }, source: 'DOI',
  })
})

it.each(Object.keys(sources) as Source[])('%s: what is no answer of it is an error, never a paper', (source) => {
  for (const body of ['', '<html><body>Busy</body></html>', '{"status":"failed"}', '[]', 'null', fixture('arxiv', '2101.00001')!.slice(0, 1500)]) {
    expect(() => sources[source].importer.decode(body, '10.5555/x'), body).toThrow(/./)
  }
})

it.each([
  ['arxiv', 'hep-th/9901001', '/api/query?id_list=hep-th%2F9901001&max_results=1'],
  ['crossref', '10.1000/../../../works/x?y#z', '/works/10.1000%2F..%2F..%2F..%2Fworks%2Fx%3Fy%23z'],
  ['datacite', '10.5555/a b', '/dois/10.5555%2Fa%20b'],
  ['dblp', 'conf/nips/X17', '/rec/conf/nips/X17.xml'],
  ['pubmed', '123', '/entrez/eutils/efetch.fcgi?db=pubmed&id=123&retmode=xml'],
  ['doi', '10.1000/a&b', '/10.1000%2Fa%26b'],
] as const)('%s asked for %s stays in its place', (source, id, path) => {
  expect(sources[source].importer.request(id).path).toBe(path)
})
