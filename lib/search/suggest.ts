import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainInline } from '@/lib/markdown/inline'
import { fromLatex } from '@/lib/markdown/latex-text'
import { paperPath } from '@/lib/papers/key'
import { personPath } from '@/lib/people/address'
import { venuePath } from '@/lib/venues/address'
import { cut } from './cut'
import type { Wanted } from './mark'
import { foundPeople, wordQuery } from './people'
import { LONGEST_QUERY } from './schema'

export type Suggestion = { kind: 'paper' | 'person' | 'venue'; text: string; detail: string; href: string }

/** Titles, people and venues that are suggested at most. */
const MOST = { papers: 6, people: 3, venues: 2 }
/** Titles with the words that are looked at: those with a summary, and others. */
const LOOKED_AT = { explained: 200, others: 100 }
/** A shorter text is the beginning of too much. */
const SHORTEST = 2
/** Letters of a beginning for which its most frequent words are taken, and how many of them. */
const SHORT = 3
const LIKELY = 12

/** What someone who has typed this may be looking for. */
export async function suggestions(text: string): Promise<Suggestion[]> {
  const typed = fromLatex(text.slice(0, LONGEST_QUERY)).trim()
  const [term] = await cut([{ text: typed, place: 'any', exact: false, not: false, open: /[\p{L}\p{M}\p{N}]$/u.test(typed) }])
  // A single letter begins too many words: those before it say more.
  const whole = term!.words.length > 1 && term!.open && term!.words.at(-1)!.length < SHORTEST ? term!.words.slice(0, -1) : term!.words
  if (whole.join('').length < SHORTEST) return []
  const open = term!.open && whole === term!.words
  const words = whole.map((word, n) => ({ word, open: open && n === whole.length - 1 }))
  const [papers, people, venues] = await Promise.all([
    titles(await inTitles(words), term!.words.join(' ')),
    foundPeople(words, MOST.people),
    venuesOf(wordQuery(words)),
  ])
  return [
    ...papers.map(({ key, title, year }) => ({ kind: 'paper' as const, text: plainInline(title), detail: year ? String(year) : '', href: paperPath(key) })),
    ...people.map(({ handle, name }) => ({ kind: 'person' as const, text: name, detail: `@${handle}`, href: personPath(handle) })),
    ...venues.map(({ key, name, shortName }) => ({ kind: 'venue' as const, text: name, detail: shortName === name ? '' : shortName, href: venuePath(key, null) })),
  ]
}

const lexeme = (word: string, open = false) => `'t/${word.replace(/[\\']/g, '$&$&')}'${open ? ':*' : ''}`

/** The words as titles have them. Of a short beginning the most frequent words stand for all: there are too many to look up. */
async function inTitles(words: Wanted[]): Promise<string> {
  const parts = words.map(({ word, open }) => lexeme(word, open))
  const last = words.at(-1)!
  const likely = last.open && last.word.length <= SHORT ? await frequent(last.word) : []
  if (likely.length === LIKELY) parts[parts.length - 1] = `(${likely.map((word) => lexeme(word)).join(' | ')})`
  return parts.join(' & ')
}

async function frequent(beginning: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM search_words WHERE word >= ${beginning} AND word < ${`${beginning}\u{10FFFF}`} ORDER BY papers DESC LIMIT ${LIKELY}`
  return rows.map(({ word }) => word)
}

type Title = { key: string; title: string; year: number | null }

/** Titles that begin so first, then those of papers with a summary by its score, then the short ones. */
async function titles(query: string, text: string): Promise<Title[]> {
  const explained = await first('explained_papers', query, LOOKED_AT.explained, text, [])
  const room = MOST.papers - explained.length
  const others = room > 0 ? await first('found_papers', query, LOOKED_AT.others, text, explained.map(({ id }) => id), room) : []
  const begins = (title: Title & { begins: boolean }) => (title.begins ? 0 : 1)
  return [...explained, ...others].sort((a, b) => begins(a) - begins(b))
}

const first = (among: 'explained_papers' | 'found_papers', query: string, lookedAt: number, text: string, without: number[], most = MOST.papers) =>
  db.$queryRaw<(Title & { id: number; begins: boolean })[]>(Prisma.sql`
    SELECT p.id, p.key, p.title, p.year, f.begins FROM (
      SELECT "paperId", score, length(title) AS length, starts_with(title, ${text}) AS begins
      FROM ${Prisma.raw(among)}(${query}::tsquery, '{}', '{}', ${lookedAt}::int) WHERE "paperId" <> ALL (${without}::int[])
      ORDER BY begins DESC, score DESC NULLS LAST, length, 1 LIMIT ${most}) f
    JOIN papers p ON p.id = f."paperId" ORDER BY f.begins DESC, f.score DESC NULLS LAST, f.length, p.id`)

const venuesOf = (query: string) =>
  db.$queryRaw<{ key: string; name: string; shortName: string }[]>(Prisma.sql`
    SELECT key, name, "shortName" FROM venues WHERE search_words(name || ' ' || "shortName") @@ ${query}::tsquery
    ORDER BY char_length(name), id LIMIT ${MOST.venues}`)
