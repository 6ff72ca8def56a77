import type { PaperNotice } from '@/lib/generated/prisma/client'

/** What one record tells of a work. */
export type Told = {
  title: string
  abstract: string
  year: number | null
  publishedOn: Date | null
  venueId: number | null
  keywords: string[]
  volume: string | null
  issue: string | null
  pages: string | null
  licence: string | null
  notice: PaperNotice | null
  noticeUrl: string | null
  authors: { name: string; orcid: string | null; isGroup: boolean }[]
  /** Somebody set it right by hand. */
  corrected: boolean
}

/** Keywords of one paper. */
const MOST_KEYWORDS = 20

/**
 * One record of two of the same work: what the first is silent about is the second's to say. Where the second alone knows a
 * venue, it is of the published version: its title, venue and year win, unless somebody set the first right.
 */
export function joinedTold(kept: Told, other: Told): Omit<Told, 'corrected'> {
  const wins = !kept.corrected && kept.venueId === null && other.venueId !== null
  const [first, second] = wins ? [other, kept] : [kept, other]
  return {
    title: first.title,
    ...placeOf(first.venueId === null && second.venueId !== null ? second : first),
    ...noticeOf(kept.notice === null ? other : kept),
    licence: first.licence ?? second.licence,
    year: first.year ?? second.year,
    abstract: kept.abstract || other.abstract,
    publishedOn: earliest(kept.publishedOn, other.publishedOn),
    keywords: kept.corrected && kept.keywords.length > 0 ? kept.keywords : [...new Set([...kept.keywords, ...other.keywords])].slice(0, MOST_KEYWORDS),
    authors: joinedAuthors(kept.authors, other.authors),
  }
}

/** Where in its venue a version stands is told of that version alone. */
const placeOf = ({ venueId, volume, issue, pages }: Told) => ({ venueId, volume, issue, pages })

const noticeOf = ({ notice, noticeUrl }: Told) => ({ notice, noticeUrl })

/** As many of both are the same people, of whom one record may know more. */
function joinedAuthors(kept: Told['authors'], other: Told['authors']): Told['authors'] {
  if (kept.length === 0) return other
  if (kept.length !== other.length) return kept
  return kept.map((author, place) => ({ ...author, orcid: author.orcid ?? other[place]!.orcid }))
}

const earliest = (one: Date | null, other: Date | null) => (one && other ? (one < other ? one : other) : (one ?? other))
