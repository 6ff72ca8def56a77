import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainInline } from '@/lib/markdown/inline'
import { fromLatex } from '@/lib/markdown/latex-text'
import { paperPath } from '@/lib/papers/key'
import { personPath } from '@/lib/people/address'
import { venuePath } from '@/lib/venues/address'
import { asked } from './ask'
import { cut } from './cut'
import { foundPeople, wordQuery } from './people'
import { LONGEST_QUERY } from './schema'

export type Suggestion = { kind: 'paper' | 'person' | 'venue'; text: string; detail: string; href: string }

/** Titles, people and venues that are suggested at most. */
const MOST = { papers: 6, people: 3, venues: 2 }
/** Titles with the words that are looked at: those with a summary, and others. */
const LOOKED_AT = { explained: 500, others: 300 }
/** A shorter text is the beginning of too much. */
const SHORTEST = 2

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
    titles(asked([{ ...term!, words: whole, open, exact: false }], { field: null, venueId: null, years: null, explained: false })!.title, term!.words.join(' ')),
    foundPeople(words, MOST.people),
    venuesOf(wordQuery(words)),
  ])
  return [
    ...papers.map(({ key, title, year }) => ({ kind: 'paper' as const, text: plainInline(title), detail: year ? String(year) : '', href: paperPath(key) })),
    ...people.map(({ handle, name }) => ({ kind: 'person' as const, text: name, detail: `@${handle}`, href: personPath(handle) })),
    ...venues.map(({ key, name, shortName }) => ({ kind: 'venue' as const, text: name, detail: shortName === name ? '' : shortName, href: venuePath(key, null) })),
  ]
}

/** Titles that begin so first, then those of papers with a summary by its score, then the short ones. */
const titles = (query: string, text: string) =>
  db.$queryRaw<{ key: string; title: string; year: number | null }[]>(Prisma.sql`
    SELECT p.key, p.title, p.year FROM (
      SELECT "paperId", max(score) AS score, min(length(title)) AS length, bool_or(starts_with(title, ${text})) AS begins FROM (
        SELECT * FROM found_papers((${query} || ' & ''s/''')::tsquery, '{}', '{}', ${LOOKED_AT.explained}::int)
        UNION ALL SELECT * FROM found_papers(${query}::tsquery, '{}', '{}', ${LOOKED_AT.others}::int)) f
      GROUP BY 1 ORDER BY begins DESC, score DESC NULLS LAST, length, 1 LIMIT ${MOST.papers}) f
    JOIN papers p ON p.id = f."paperId" ORDER BY f.begins DESC, f.score DESC NULLS LAST, f.length, p.id`)

const venuesOf = (query: string) =>
  db.$queryRaw<{ key: string; name: string; shortName: string }[]>(Prisma.sql`
    SELECT key, name, "shortName" FROM venues WHERE search_words(name || ' ' || "shortName") @@ ${query}::tsquery
    ORDER BY char_length(name), id LIMIT ${MOST.venues}`)
