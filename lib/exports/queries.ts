import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { RENDERER_VERSION } from '@/lib/markdown/render'
import { isNamed } from '@/lib/people/sciscore'
import { shows, showsPapers } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'
import type { ListQuery } from '@/lib/summaries/lists/schema'
import { listName } from '@/lib/summaries/lists/settle'
import { MOST } from './formats'
import type { Work } from './work'

const cited = {
  id: true,
  key: true,
  title: true,
  abstract: true,
  year: true,
  keywords: true,
  venue: { select: { key: true, name: true } },
  authors: { select: { name: true }, orderBy: { position: 'asc' } },
  identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: 'asc' } },
  links: { select: { label: true, url: true }, orderBy: { position: 'asc' } },
} as const

type Ids = Promise<{ id: number }[]>

/** Papers by their ids, in the given order. */
async function works(ids: { id: number }[]): Promise<Work[]> {
  const order = [...new Set(ids.map(({ id }) => id))]
  showsPapers(order)
  const rows = await db.paper.findMany({ where: { id: { in: order } }, select: cited, relationLoadStrategy: 'join' })
  const byId = new Map(rows.map(({ id, ...work }) => [id, work]))
  return order.flatMap((id) => byId.get(id) ?? [])
}

/** The paper of this row. */
export const worksOfPaper = (id: number) => works([{ id }])

/** The papers of a list's first summaries, as the list has them in order. */
export async function worksOfList({ list, period, field }: Omit<ListQuery, 'after'>): Promise<Work[]> {
  shows('lists')
  if (list !== 'recent') {
    const ids: Ids = db.$queryRaw(Prisma.sql`
      SELECT s."paperId" AS id FROM (SELECT "summaryIds"[1:${MOST}::int] AS ids FROM list_orders
        WHERE list = ${listName({ list, period })} AND "fieldKey" = ${field ?? ''} ORDER BY "settledAt" DESC LIMIT 1) o,
        unnest(o.ids) WITH ORDINALITY AS i(id, place) JOIN summaries s ON s.id = i.id AND ${isPublic}
      ORDER BY i.place`)
    return works(await ids)
  }
  const inField = field
    ? Prisma.sql`AND EXISTS (SELECT FROM paper_fields pf WHERE pf."paperId" = s."paperId" AND pf."fieldKey" = ${field})`
    : Prisma.empty
  const ids: Ids = db.$queryRaw(Prisma.sql`
    SELECT s."paperId" AS id FROM summaries s WHERE ${isPublic} ${inField} ORDER BY s."publishedAt" DESC, s.id DESC LIMIT ${MOST}`)
  return works(await ids)
}

/** The papers someone has explained under their name, the newest summary first; null for nobody. */
export async function worksOfPerson(handle: string): Promise<Work[] | null> {
  const person = await db.person.findUnique({ where: { handle, erasedAt: null }, select: { id: true } })
  shows('lists', person ? `person:${person.id}` : 'absent')
  if (!person) return null
  const ids: Ids = db.$queryRaw(Prisma.sql`
    SELECT s."paperId" AS id FROM summaries s WHERE s."authorId" = ${person.id} AND ${isNamed}
    ORDER BY s."publishedAt" DESC, s.id DESC LIMIT ${MOST}`)
  return works(await ids)
}

/** A venue's papers of one year, or the newest years first; of a year the best first. Null for no such venue. */
export async function worksOfVenue(key: string, year: number | null): Promise<Work[] | null> {
  const venue = await db.venue.findUnique({ where: { key }, select: { id: true } })
  shows('lists')
  if (!venue) return null
  const ids: Ids = db.$queryRaw(Prisma.sql`
    SELECT p.id FROM papers p LEFT JOIN LATERAL (
      SELECT max(s.score) AS best FROM summaries s WHERE s."paperId" = p.id AND ${isPublic}) b ON true
    WHERE p."venueId" = ${venue.id} AND p."mergedIntoId" IS NULL ${year === null ? Prisma.empty : Prisma.sql`AND p.year = ${year}`}
    ORDER BY p.year DESC NULLS LAST, b.best DESC NULLS LAST, p.id LIMIT ${MOST}`)
  return works(await ids)
}

/** How many characters of a text machines are told. */
const BEGINNING = { summary: 500, comment: 200 }

/** How summaries and comments begin, as plain text with formulas as TeX, by their ids. */
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
