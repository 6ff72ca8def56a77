import type { Identifier } from './identifiers'
import { arxivOf, dblpOf, decoded, doiOf, pmidOf } from './spellings'

type Reading = (path: string, query: URLSearchParams) => Identifier | null

/** Publishers and repositories whose addresses hold the DOI of what they show. */
const holders = `link.springer.com dl.acm.org onlinelibrary.wiley.com journals.aps.org link.aps.org pubs.acs.org tandfonline.com journals.sagepub.com
  science.org sciencemag.org pnas.org nejm.org royalsocietypublishing.org annualreviews.org epubs.siam.org worldscientific.com degruyter.com iopscience.iop.org
  academic.oup.com frontiersin.org journals.plos.org plosone.org biorxiv.org medrxiv.org chemrxiv.org pubs.rsc.org emerald.com ascelibrary.org
  ahajournals.org atsjournals.org journals.uchicago.edu liebertpub.com thieme-connect.com psycnet.apa.org projecteuclid.org dlmf.nist.gov
  drops.dagstuhl.de scipost.org zenodo.org opg.optica.org spiedigitallibrary.org pubsonline.informs.org asmedigitalcollection.asme.org journals.physiology.org
  embopress.org rupress.org journals.asm.org msp.org aeaweb.org nowpublishers.com
  crossmark.crossref.org api.crossref.org search.crossref.org api.datacite.org data.datacite.org scholar.archive.org peerj.com`.split(/\s+/)

const extension = /\.(?:pdf|html?|xml|epub|ps|bib|full|abstract|short)(?:\+html)?$/i

/** Where a path leads within a work: its full text, its figures. */
const within = /\/(?:full|fulltext|abstract|abs|pdf|pdfft|epdf|meta|html|summary|references|figures(?:\/\d+)?|tables(?:\/\d+)?|xml|tab-.*|supplementary-material|epub)$/i

function doiWithin(path: string, query: URLSearchParams): Identifier | null {
  const asked = query.get('doi') ?? query.get('id')
  if (asked?.startsWith('10.')) return doiOf(asked)
  const found = /\/(10\.\d{4,9}\/.+)$/.exec(path)?.[1]
  if (!found) return null
  return doiOf(found.replace(/\/$/, '').replace(within, '').replace(extension, '').replace(extension, ''))
}

/** arXiv, its mirrors, and those who show its papers under its ids. */
const arxiv: Reading = (path) => {
  const id = /^\/(?:(?:[a-z]{2}\/)?(?:abs|pdf|html|overview|format|ps|src|e-print|papers|arxiv|forum)\/)(?:arxiv:)?(.+?)(?:\.pdf|\.ps|\.html)?\/?$/i.exec(path)?.[1]
  return id ? arxivOf(id) : null
}

const bySlug = (form: RegExp, prefix: string): Reading => (path) => {
  const slug = form.exec(path)?.[1]
  return slug ? doiOf(prefix + slug) : null
}

const pubmed: Reading = (path, query) => {
  const id = /^\/(?:pubmed\/|m\/pubmed\/|article\/med\/|abstract\/med\/)?(\d{1,9})\/?$/i.exec(path)?.[1] ?? (/^\/(?:pubmed\/?)?$/.test(path) ? query.get('term') : null)
  return id && /^\d+$/.test(id) ? pmidOf(id) : null
}

const dblp: Reading = (path) => {
  const key = /^\/(?:rec|db)\/(?:(?:bibtex\d?|bib\d?|html|xml|ris|rdf|nt)\/)?(.+?)(?:\.(?:html|bib|xml|ris|rdf|nt|ttl|json))?\/?$/i.exec(path)?.[1]
  return key && path.startsWith('/rec/') ? dblpOf(key) : null
}

const doiOrg: Reading = (path) => doiOf(decoded(path.slice(1)).replace(/^doi:\s*/i, ''))
/** Preprints carry their version behind the DOI: `10.1101/2020.01.01.123456v2`. */
const coldSpringHarbor: Reading = (path, query) => doiWithin(path.replace(/(10\.1101\/[\d.]+?)v\d+(?=$|[./])/, '$1').replace(/(10\.1101\/\d[\d.]*\d)\.(?:full|abstract|article).*$/, '$1'), query)
/** Behind the DOI stands the number of the article. */
const oxford: Reading = (path, query) => doiWithin(path.replace(/(\/10\.\d+\/[^/]+(?:\/[^/]+)?)\/\d{5,}\/?$/, '$1'), query)

/** How addresses are read, by host; those below it included. */
const readings: Record<string, Reading> = {
  ...Object.fromEntries(holders.map((host) => [host, doiWithin])),
  'arxiv.org': arxiv, 'alphaxiv.org': arxiv, 'ar5iv.org': arxiv, 'xxx.lanl.gov': arxiv, 'arxiv-vanity.com': arxiv, 'huggingface.co': arxiv, 'scirate.com': arxiv,
  'ui.adsabs.harvard.edu': (path) => arxivOf(/^\/abs\/arxiv:(.+?)(?:\/abstract)?$/i.exec(path)?.[1] ?? ''),
  'doi.org': doiOrg,
  'biorxiv.org': coldSpringHarbor, 'medrxiv.org': coldSpringHarbor, 'academic.oup.com': oxford,
  'dl.acm.org': (path, query) => (query.get('doid') ? doiOf(`10.1145/${query.get('doid')!.replace(/^10\.1145\//, '')}`) : doiWithin(path, query)),
  'zenodo.org': (path, query) => bySlug(/^\/records?\/(\d+)\b/, '10.5281/zenodo.')(path, query) ?? doiWithin(path, query),
  'nature.com': bySlug(/^\/articles\/([a-z][a-z\d.-]*?\d[a-z\d-]*)(?:_reference)?(?:\.pdf)?(?:\/.*)?$/i, '10.1038/'),
  'elifesciences.org': bySlug(/^\/(?:articles|reviewed-preprints)\/(\d{5,6})(?:v\d+)?(?:\/.*)?$/, '10.7554/elife.'),
  'quantum-journal.org': bySlug(/^\/papers\/(q-[\d-]+)\/?$/, '10.22331/'),
  'papers.ssrn.com': (_, query) => (/^\d+$/.test(query.get('abstract_id') ?? '') ? doiOf(`10.2139/ssrn.${query.get('abstract_id')}`) : null),
  'ssrn.com': bySlug(/^\/abstract=(\d+)$/, '10.2139/ssrn.'),
  // Those of its events that have always registered.
  'aclanthology.org': bySlug(/^\/((?:P1[6-9]|D1[5-9]|N1[689]|E17)-\d{4}|20[2-9]\d\.(?:(?:acl|emnlp|naacl|eacl|aacl)-(?:main|long|short|demos?)|findings-(?:acl|emnlp|naacl|eacl|aacl))\.\d+)(?:v\d+)?(?:\.pdf|\.bib)?\/?$/i, '10.18653/v1/'),
  'pubmed.ncbi.nlm.nih.gov': pubmed, 'ncbi.nlm.nih.gov': (path, query) => (path.includes('/pubmed') ? pubmed(path, query) : null), 'europepmc.org': (path, query) => (/\/med\//i.test(path) ? pubmed(path, query) : null),
  'dblp.org': dblp, 'dblp.uni-trier.de': dblp, 'dblp2.uni-trier.de': dblp, 'dblp.dagstuhl.de': dblp, 'dblp.com': dblp,
}

const address = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?::(?:80|443))?(\/[^\s?#]*)(?:\?([^\s#]*))?(?:#\S*)?$/i

/** The identifier of the work that an address shows, with its scheme or without; null where it is none that we know how to read. */
export function fromAddress(text: string): Identifier | null {
  const [found, host = '', path = '', query = ''] = address.exec(text) ?? []
  if (!found) return null
  const labels = host.toLowerCase().split('.')
  for (let from = 0; from < labels.length - 1; from++) {
    const read = readings[labels.slice(from).join('.')]
    if (read) return read(decoded(path), new URLSearchParams(query))
  }
  return null
}
