import { db } from '@/lib/db'
import { fromLatex } from '@/lib/markdown/latex-text'
import type { Identifier } from '@/lib/papers/identifiers'
import { shows } from '@/lib/shows'
import { asked, type Cut, type Filters } from './ask'
import { COUNTED, ranked } from './candidates'
import { rankCursor, readRankCursor } from './cursor'
import { cut } from './cut'
import { parse, type Query } from './grammar'
import { telling, type Wanted } from './mark'
import { shownPapers, type FoundPaper } from './papers'
import { foundPeople, type FoundPerson } from './people'
import type { SearchQuery } from './schema'
import { respelt } from './spelling'

/** Papers on one page, and people above them. */
export const PAGE = 25
const PEOPLE = 5

/** Whether something but its words narrows a search. */
export const isNarrowed = ({ field, venue, from, to, explained }: SearchQuery) => Boolean(field || venue || from !== null || to !== null || explained)

/** Venues offered to narrow a search by. */
const VENUES = 6

/** Where most of these papers appeared. */
export function venuesAmong(papers: FoundPaper[]): { key: string; shortName: string }[] {
  const times = new Map<string, { key: string; shortName: string; times: number }>()
  for (const { paper: { venue } } of papers) {
    if (venue) times.set(venue.key, { ...venue, times: (times.get(venue.key)?.times ?? 0) + 1 })
  }
  return [...times.values()].sort((a, b) => b.times - a.times).slice(0, VENUES)
}

/** The key of the paper an identifier names; null where it is not here. */
export async function paperOfIdentifier({ scheme, value }: Identifier): Promise<string | null> {
  shows('absent', 'lists')
  const found = await db.paperIdentifier.findUnique({
    where: { scheme_value: { scheme, value } },
    select: { paper: { select: { key: true, mergedInto: { select: { key: true } } } } },
    relationLoadStrategy: 'join',
  })
  return found && (found.paper.mergedInto?.key ?? found.paper.key)
}

export type SearchResults = {
  papers: FoundPaper[]
  people: FoundPerson[]
  /** All papers found, up to as many as are counted. */
  total: number
  /** There are more than are counted. */
  uncounted: boolean
  /** The words that are marked where they stand. */
  words: Wanted[]
  /** What was searched for in place of a text that nothing matched. */
  respelt: string | null
  next: string | null
}

const nothing: SearchResults = { papers: [], people: [], total: 0, uncounted: false, words: [], respelt: null, next: null }

/**
 * Papers by the words of their titles, authors, abstracts, venues, years and public summaries, and people by their names,
 * whatever the accents and case. No text is an error. Where nothing is found as it stands, the words may be beginnings of words,
 * and then misspelt ones are set right.
 */
export async function search(query: SearchQuery): Promise<SearchResults> {
  shows('lists')
  const parsed = parse(fromLatex(query.q))
  const filters = await filtersOf(query, parsed)
  const terms = await cut(parsed.terms)
  const found = await searchFor(terms, filters, query)
  if (isSome(found)) return found
  const begun = await searchFor(terms.map((term) => ({ ...term, open: !term.exact && !term.not })), filters, query)
  if (isSome(begun) || query.after) return begun
  const spelling = await respelt(terms)
  if (!spelling) return found
  const again = await searchFor(spelling.terms, filters, query)
  return again.papers.length > 0 ? { ...again, respelt: spelling.text } : found
}

const isSome = ({ papers, people }: SearchResults) => papers.length + people.length > 0

async function searchFor(terms: Cut[], filters: Filters, query: SearchQuery): Promise<SearchResults> {
  const ask = asked(terms, filters)
  if (!ask) return nothing
  const words = telling(wantedOf(terms))
  const wordsAlone = !query.after && terms.every(({ place, not, exact }) => place === 'any' && !not && !exact)
  const [{ page, papers }, people] = await Promise.all([
    ranked(ask, readRankCursor(query.after), PAGE).then(async (page) => ({ page, papers: await shownPapers(page.papers, words) })),
    wordsAlone ? foundPeople(wantedOf(terms), PEOPLE) : [],
  ])
  const last = page.papers.at(-1)
  return {
    papers,
    people,
    total: Math.min(page.total, COUNTED),
    uncounted: page.total > COUNTED,
    words,
    respelt: null,
    next: page.more && last ? rankCursor(last) : null,
  }
}

const wantedOf = (terms: Cut[]): Wanted[] =>
  terms.filter(({ not }) => !not).flatMap(({ words, open }) => words.map((word, n) => ({ word, open: open && n === words.length - 1 && word.length > 1 })))

async function filtersOf({ field, venue, from, to, explained }: SearchQuery, { years }: Query): Promise<Filters> {
  const found = venue ? await db.venue.findUnique({ where: { key: venue }, select: { id: true } }) : null
  const typed = from !== null || to !== null ? { from, to } : null
  const meet = years && typed
    ? { from: most(years.from, typed.from, Math.max), to: most(years.to, typed.to, Math.min) }
    : (years ?? typed)
  return { field, venueId: venue ? (found?.id ?? -1) : null, years: meet, explained }
}

const most = (a: number | null, b: number | null, choose: (a: number, b: number) => number) =>
  a === null ? b : b === null ? a : choose(a, b)
