import { env } from '@/lib/env'
import type { Identifier } from '@/lib/papers/identifiers'
import { arxiv } from './arxiv'
import { crossref } from './crossref'
import { csl } from './csl'
import { datacite } from './datacite'
import { dblp } from './dblp'
import { pubmed } from './pubmed'
import type { Importer } from './work'

/**
 * The sources of papers: where each is, and the seconds it asks for between two requests. arXiv's terms of use say three,
 * over all machines; PubMed at most three in one second; the others bear more than we send, and say in their headers when they do not.
 */
export const sources = {
  arxiv: { name: 'arXiv', base: () => env().ARXIV_URL, pace: 3.2, importer: arxiv },
  crossref: { name: 'Crossref', base: () => env().CROSSREF_URL, pace: 0.2, importer: crossref },
  datacite: { name: 'DataCite', base: () => env().DATACITE_URL, pace: 0.2, importer: datacite },
  dblp: { name: 'DBLP', base: () => env().DBLP_URL, pace: 1, importer: dblp },
  pubmed: { name: 'PubMed', base: () => env().PUBMED_URL, pace: 0.35, importer: pubmed },
  doi: { name: 'doi.org', base: () => env().DOI_URL, pace: 0.2, importer: csl },
} satisfies Record<string, { name: string; base: () => string; pace: number; importer: Importer }>

export type Source = keyof typeof sources

/** Who is asked for an identifier, one after the other. */
export const sourcesOf: Record<Identifier['scheme'], Source[]> = {
  ARXIV: ['arxiv'],
  DOI: ['crossref', 'datacite', 'doi'],
  DBLP: ['dblp'],
  PMID: ['pubmed'],
  BIBTEX: [],
}

/** Where a source may send us on to: to itself, and doi.org to the agencies that tell what a DOI names. */
export function originsOf(source: Source): Set<string> {
  const own = [sources[source].base()]
  if (source !== 'doi') return new Set(own)
  const agencies = ['data.crossref.org', 'data.crosscite.org', 'data.datacite.org', 'data.medra.org', 'www.doi.org']
  return new Set([...own, sources.crossref.base(), sources.datacite.base(), ...agencies.map((host) => `https://${host}`)])
}
