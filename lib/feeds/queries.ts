import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isNamed } from '@/lib/people/sciscore'
import { shows } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'
import type { ListQuery } from '@/lib/summaries/lists/schema'
import { listName } from '@/lib/summaries/lists/settle'
import { feedEntries } from './entries'
import type { FeedEntry } from './feed'

/** Entries of a feed. */
const MOST = 30

/** The first entries of a list, `most` of them. */
export function listEntries(query: Omit<ListQuery, 'after'>, { most = MOST, whole = true } = {}): Promise<FeedEntry[]> {
  shows('lists')
  if (query.list === 'recent') return newest(inField(query.field), { most, whole })
  return feedEntries(Prisma.sql`
    SELECT i.id, i.place FROM (SELECT "summaryIds"[1:${most}::int] AS ids FROM list_orders
      WHERE list = ${listName(query)} AND "fieldKey" = ${query.field ?? ''} ORDER BY "settledAt" DESC LIMIT 1) o,
    unnest(o.ids) WITH ORDINALITY AS i(id, place)`, whole)
}

/** A paper's newest summaries. */
export function paperEntries(paperId: number): Promise<FeedEntry[]> {
  shows(`paper:${paperId}`)
  return newest(Prisma.sql`s."paperId" = ${paperId}`)
}

/** Someone by their handle, whatever its case; null for nobody. */
export async function followedPerson(handle: string): Promise<{ id: number; handle: string; name: string } | null> {
  const person = await db.person.findFirst({ where: { handle, erasedAt: null }, select: { id: true, handle: true, name: true } })
  shows(person ? `person:${person.id}` : 'absent')
  return person
}

/** Someone's newest summaries under their name. */
export function personEntries(personId: number): Promise<FeedEntry[]> {
  shows('lists')
  return newest(Prisma.sql`s."authorId" = ${personId} AND ${isNamed}`)
}

/** A venue by its key; null for none. */
export async function followedVenue(key: string): Promise<{ id: number; key: string; shortName: string } | null> {
  shows('lists')
  return db.venue.findUnique({ where: { key }, select: { id: true, key: true, shortName: true } })
}

/** The newest summaries of a venue's papers, of one year or of all. */
export function venueEntries(venueId: number, year: number | null): Promise<FeedEntry[]> {
  shows('lists')
  const inYear = year === null ? Prisma.empty : Prisma.sql`AND p.year = ${year}`
  return newest(Prisma.sql`s."paperId" IN (SELECT p.id FROM papers p WHERE p."venueId" = ${venueId} AND p."mergedIntoId" IS NULL ${inYear})`)
}

const inField = (field: string | null) =>
  field === null ? Prisma.sql`true` : Prisma.sql`EXISTS (SELECT FROM paper_fields pf WHERE pf."paperId" = s."paperId" AND pf."fieldKey" = ${field})`

/** Public summaries by first publication. */
export function newest(where: Prisma.Sql, { most = MOST, whole = true } = {}): Promise<FeedEntry[]> {
  return feedEntries(Prisma.sql`
    SELECT s.id, row_number() OVER (ORDER BY s."publishedAt" DESC, s.id DESC) AS place FROM summaries s
    WHERE ${isPublic} AND ${where} ORDER BY s."publishedAt" DESC, s.id DESC LIMIT ${most}`, whole)
}
