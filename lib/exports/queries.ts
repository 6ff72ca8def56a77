import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { RENDERER_VERSION } from '@/lib/markdown/render'
import { described } from '@/lib/papers/queries'
import { isNamed } from '@/lib/people/sciscore'
import { shows, showsPapers } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'
import { listHead, newestIds } from '@/lib/summaries/lists/ids'
import type { ListQuery } from '@/lib/summaries/lists/schema'
import { MOST, type Work } from './work'
import { inYear } from '@/lib/venues/year'

const cited = {
  ...described,
  venue: { select: { key: true, name: true } },
  authors: { select: { name: true }, orderBy: { position: 'asc' } },
} as const

/** Papers by their ids, in the given order. */
export async function works(ids: { id: number }[]): Promise<Work[]> {
  const order = [...new Set(ids.map(({ id }) => id))]
  showsPapers(order)
  const rows = await db.paper.findMany({ where: { id: { in: order } }, select: cited, relationLoadStrategy: 'join' })
  const byId = new Map(rows.map(({ id, ...work }) => [id, work]))
  return order.flatMap((id) => byId.get(id) ?? [])
}

/** The papers of summaries, of which `heads` yields `id` and `place`. */
async function worksOf(heads: Prisma.Sql): Promise<Work[]> {
  return works(await db.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT s."paperId" AS id FROM (${heads}) l JOIN summaries s ON s.id = l.id AND ${isPublic} ORDER BY l.place`))
}

/** The paper of this row. */
export const worksOfPaper = (id: number) => works([{ id }])

/** The papers of a list's first summaries, as the list has them in order. */
export function worksOfList(query: Omit<ListQuery, 'after'>): Promise<Work[]> {
  shows('lists')
  return worksOf(listHead(query, MOST))
}

/** The papers someone has explained under their name, the newest summary first; null for nobody. */
export async function worksOfPerson(handle: string): Promise<Work[] | null> {
  const person = await db.person.findUnique({ where: { handle, erasedAt: null }, select: { id: true } })
  shows('lists', person ? `person:${person.id}` : 'absent')
  if (!person) return null
  return worksOf(newestIds(Prisma.sql`s."authorId" = ${person.id} AND ${isNamed}`, MOST))
}

/** A venue's papers of one year, or the newest years first; of a year the best first. Null for no such venue. */
export async function worksOfVenue(key: string, year: number | null): Promise<Work[] | null> {
  const venue = await db.venue.findUnique({ where: { key }, select: { id: true } })
  shows('lists')
  if (!venue) return null
  const ids = await db.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT p.id FROM papers p LEFT JOIN paper_standings t ON t."paperId" = p.id
    WHERE p."venueId" = ${venue.id} AND p."mergedIntoId" IS NULL ${year === null ? Prisma.empty : Prisma.sql`AND ${inYear(year)}`}
    ORDER BY p.year DESC NULLS LAST, t.score DESC NULLS LAST, p.id LIMIT ${MOST}`)
  return works(ids)
}

/** How many characters of a text machines are told. */
const BEGINNING = { summary: 500, comment: 200 }

/** How summaries and comments begin, as plain text, formulas as they can be read, by their ids. */
export type Beginnings = { summaries: Map<number, string>; comments: Map<number, string> }

export async function beginnings(summaryIds: number[], commentIds: number[]): Promise<Beginnings> {
  const rows = await db.$queryRaw<{ comment: boolean; id: number; text: string; more: boolean }[]>(Prisma.sql`
    SELECT t.comment, t.id, left(k.text, t.room) AS text, length(k.text) > t.room AS more
    FROM (SELECT false AS comment, s.id, r."textHash", ${BEGINNING.summary}::int AS room
          FROM summaries s JOIN revisions r ON r.id = s."revisionId" WHERE s.id = ANY(${summaryIds})
          UNION ALL
          SELECT true, c.id, c."textHash", ${BEGINNING.comment}::int FROM comments c WHERE c.id = ANY(${commentIds})) t
    JOIN renderings k ON k."textHash" = t."textHash" AND k.version = ${RENDERER_VERSION}`)
  const of = (comment: boolean) =>
    new Map(rows.filter((row) => row.comment === comment).map(({ id, text, more }) => [id, more ? `${text.trimEnd()}…` : text]))
  return { summaries: of(false), comments: of(true) }
}
