import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isNamed } from '@/lib/people/sciscore'
import { shows } from '@/lib/shows'
import { listHead, newestIds } from '@/lib/summaries/lists/ids'
import type { ListQuery } from '@/lib/summaries/lists/schema'
import { feedEntries } from './entries'
import type { FeedEntry } from './feed'

/** Entries of a feed. */
const MOST = 30

/** The first entries of a list, `most` of them. */
export function listEntries(query: Omit<ListQuery, 'after'>, { most = MOST, whole = true } = {}): Promise<FeedEntry[]> {
  shows('lists')
  return feedEntries(listHead(query, most), whole)
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
  const ofYear = year === null ? Prisma.empty : Prisma.sql`AND t.year = ${year}`
  return newest(Prisma.sql`s."paperId" IN (SELECT t."paperId" FROM paper_standings t WHERE t."venueId" = ${venueId} ${ofYear})`)
}

const newest = (where: Prisma.Sql) => feedEntries(newestIds(where, MOST), true)
