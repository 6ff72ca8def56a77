import { identifierUrl, type Identifier } from './identifiers'

/** One form in which a work appeared: on a server for preprints, or where it was published. */
export type Version = { kind: 'preprint' | 'published'; name: string; year: number | null; url: string | null }

/** What the DOIs of preprints begin with, by the server that gives them. */
const servers: [RegExp, string][] = [
  [/^10\.1101\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,}/, 'bioRxiv or medRxiv'], [/^10\.64898\//, 'bioRxiv or medRxiv'], [/^10\.2139\/ssrn\./, 'SSRN'],
  [/^10\.26434\//, 'ChemRxiv'], [/^10\.31234\//, 'PsyArXiv'], [/^10\.31219\//, 'OSF Preprints'], [/^10\.31235\//, 'SocArXiv'],
  [/^10\.21203\/rs\./, 'Research Square'], [/^10\.20944\/preprints/, 'Preprints.org'], [/^10\.36227\/techrxiv/, 'TechRxiv'],
]

type Told = { identifiers: Identifier[]; venue: { shortName: string } | null; year: number | null }

/** Where a work was published and where its preprints are, as far as its identifiers tell: the preprints first. */
export function versionsOf({ identifiers, venue, year }: Told): Version[] {
  const preprints = identifiers.flatMap((identifier): Version[] => {
    const name = serverOf(identifier)
    return name ? [{ kind: 'preprint', name, year: yearOf(identifier), url: identifierUrl(identifier) }] : []
  })
  const article = identifiers.find((one) => one.scheme === 'DOI' && !serverOf(one)) ?? identifiers.find((one) => one.scheme === 'DBLP' && !isCorr(one))
  if (!venue && article?.scheme !== 'DOI') return preprints
  return [...preprints, { kind: 'published', name: venue?.shortName ?? 'Journal', year, url: article ? identifierUrl(article) : null }]
}

function serverOf({ scheme, value }: Identifier): string | undefined {
  if (scheme === 'ARXIV') return 'arXiv'
  return scheme === 'DOI' ? servers.find(([form]) => form.test(value))?.[1] : undefined
}

/** arXiv's ids begin with year and month, bioRxiv's with the day; other names tell no date. */
function yearOf({ scheme, value }: Identifier): number | null {
  if (scheme === 'DOI') return Number(/^10\.\d+\/(\d{4})\.\d\d\.\d\d\./.exec(value)?.[1]) || null
  const [, two] = /^(?:[a-z-]+\/)?(\d\d)\d\d/.exec(value) ?? []
  return two ? Number(two) + (Number(two) > 90 ? 1900 : 2000) : null
}

const isCorr = ({ value }: Identifier) => value.startsWith('journals/corr/')
