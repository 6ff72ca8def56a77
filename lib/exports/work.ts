import type { Identifier } from '@/lib/papers/identifiers'

/** The most papers that one file holds. */
export const MOST = 500

/** A work as references cite it. */
export type Work = {
  key: string
  title: string
  abstract: string
  year: number | null
  venue: { key: string; name: string } | null
  authors: { name: string }[]
  keywords: string[]
  identifiers: Identifier[]
  links: { label: string; url: string }[]
  volume?: string | null
  issue?: string | null
  /** With an en dash between. */
  pages?: string | null
  licence?: string | null
}

/** What sort of publication a work is, as far as its venue and identifiers tell. */
export type Kind = 'article' | 'paper' | 'preprint' | 'other'

const gathering = /\b(conference|proceedings|symposium|workshop|meeting)\b/i

export function kindOf({ venue, identifiers }: Work): Kind {
  if (!venue || venue.key === 'journals/corr') return identifiers.some(({ scheme }) => scheme === 'ARXIV') ? 'preprint' : 'other'
  if (venue.key.startsWith('conf/')) return 'paper'
  return !venue.key.startsWith('journals/') && gathering.test(venue.name) ? 'paper' : 'article'
}

/** A work's name in one scheme. */
export const identifierOf = ({ identifiers }: Work, scheme: Identifier['scheme']) =>
  identifiers.find((identifier) => identifier.scheme === scheme)?.value

/** The first of a work's pages and the last, where it has both. */
export function pagesOf({ pages }: Work): { first?: string; last?: string } {
  const [first, last] = pages?.split(',')[0]!.split('–') ?? []
  return { ...(first && { first }), ...(last && { last }) }
}

/** Where a work without a DOI can be read. */
export function urlOf(work: Work): string | undefined {
  const arxiv = identifierOf(work, 'ARXIV')
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : work.links[0]?.url
}

/** The file of a work's full text, where one is known. */
export function pdfOf(work: Work): string | undefined {
  const arxiv = identifierOf(work, 'ARXIV')
  const link = work.links.find(({ label, url }) => /^pdf$/i.test(label) || /\.pdf$/i.test(new URL(url).pathname))
  return link?.url ?? (arxiv && `https://arxiv.org/pdf/${arxiv}`)
}

/** On one line, without control characters: formats of lines end a field at the first break. */
export const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
