import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainInline } from '@/lib/markdown/inline'
import { authorLine } from '@/lib/papers/rules'
import { cut } from './cut'
import { foundPeople } from './people'
import { search } from './queries'
import { searchQuery } from './schema'

/** What a writer may mean who has typed the beginning of it: `value` is what stands in the text. */
export type Completion = { value: string; text: string; detail: string }

const MOST = 6
/** A shorter text is the beginning of too much. */
const SHORTEST = 2

/** Papers to cite: by the beginning of their key or another of their identifiers, else by words of their titles and authors. */
export async function papersToCite(typed: string): Promise<Completion[]> {
  if (typed.length < SHORTEST) return []
  const rows = await db.$queryRaw<{ key: string; title: string; year: number | null }[]>(Prisma.sql`
    SELECT DISTINCT ON (length(p.key), p.key) p.key, p.title, p.year FROM (
      (SELECT id FROM papers WHERE ${begins('key', typed)} AND "mergedIntoId" IS NULL LIMIT ${MOST})
      UNION ALL (SELECT "paperId" FROM paper_identifiers
        WHERE scheme = ANY(enum_range(NULL::"IdentifierScheme")) AND ${begins('value', typed)} LIMIT ${MOST})) f
    JOIN papers p ON p.id = f.id WHERE p."mergedIntoId" IS NULL ORDER BY length(p.key), p.key LIMIT ${MOST}`)
  const byKey = rows.map(({ key, title, year }) => ({ value: key, text: plainInline(title), detail: String(year ?? '') }))
  const { papers } = byKey.length < MOST ? await search(searchQuery.parse({ q: typed })) : { papers: [] }
  const byWords = papers.map(({ paper }) => ({
    value: paper.key,
    text: plainInline(paper.title),
    detail: [authorLine(paper.authors), paper.year].filter(Boolean).join(', '),
  }))
  const found = new Map([...byWords, ...byKey].map((completion) => [completion.value, completion]))
  // Braces and commas end a key in the text.
  return [...new Set([...byKey, ...byWords].map(({ value }) => value))].filter((key) => !/[{},\s]/.test(key)).slice(0, MOST).map((key) => found.get(key)!)
}

/** People to mention, by the beginning of their handle or of their name. */
export async function peopleToMention(typed: string): Promise<Completion[]> {
  if (typed.length < SHORTEST) return []
  const byHandle = await db.$queryRaw<{ handle: string; name: string }[]>(Prisma.sql`
    SELECT handle::text, name FROM people WHERE "erasedAt" IS NULL AND ${begins('handle', typed, Prisma.sql`citext`)}
    ORDER BY length(handle::text), handle LIMIT ${MOST}`)
  const [term] = await cut([{ text: typed, place: 'any', exact: false, not: false, open: true }])
  const words = term!.words.map((word, n) => ({ word, open: n === term!.words.length - 1 }))
  const byName = byHandle.length < MOST ? await foundPeople(words, MOST) : []
  const people = new Map([...byHandle, ...byName].map(({ handle, name }) => [handle, { value: handle, text: name, detail: `@${handle}` }]))
  return [...people.values()].slice(0, MOST)
}

/** Texts that begin so, by the column's index. */
const begins = (column: 'key' | 'value' | 'handle', typed: string, type = Prisma.sql`text`) =>
  Prisma.sql`${Prisma.raw(column)} >= ${typed}::${type} AND ${Prisma.raw(column)} < ${`${typed}\u{10FFFF}`}::${type}`
