import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import type { Viewer } from '@/lib/people/actor'
import { shows, showsPapers } from '@/lib/shows'
import { currentKey } from './recognise'
import { inYear } from './year'

/** Venues on one page of their list. */
const VENUES = 60
/** Papers on one page of a venue's year. */
const PAPERS = 50
/** Stands below every score: the rank of a paper without a summary. */
const UNREAD = -(10 ** 10)

export type VenueRow = { key: string; name: string; shortName: string; papers: number; from: number | null; to: number | null }

/** Venues that have summaries, those with the most summarised papers first. */
export async function venueDirectory(after: After | null): Promise<{ venues: VenueRow[]; next: string | null }> {
  shows('lists')
  const rows = await db.$queryRaw<(VenueRow & After)[]>(Prisma.sql`
    SELECT v.id, v.key, v.name, v."shortName", v.summarised AS papers, v.summarised AS rank, y."from", y."to"
    FROM (SELECT * FROM venues
          WHERE summarised > 0 ${after ? Prisma.sql`AND (summarised, id) < (${after.rank}::bigint, ${after.id}::int)` : Prisma.empty}
          ORDER BY summarised DESC, id DESC LIMIT ${VENUES + 1}) v
    CROSS JOIN LATERAL (SELECT min(year) AS "from", max(year) AS "to"
      FROM venue_years WHERE "venueId" = v.id AND summarised > 0 AND year > 0) y
    ORDER BY v.summarised DESC, v.id DESC`)
  const { rows: venues, next } = pageOf(rows, VENUES)
  return { venues, next }
}

/** A year of a venue, 0 for papers of which it is not known: how many of them are here, and how many have a summary. */
export type VenueYear = { year: number; papers: number; summarised: number }
export type Venue = {
  id: number
  key: string
  name: string
  shortName: string
  /** Those that have papers, newest first, that of unknown year last. */
  years: VenueYear[]
  /** The viewer follows it. */
  following: boolean
}

/** A venue with its years; where it has another key by now, only that; null for none. */
export async function venueByKey(key: string, viewer: Viewer = null): Promise<Venue | { moved: string } | null> {
  shows('lists')
  const [venue] = await db.$queryRaw<Venue[]>`
    SELECT v.id, v.key, v.name, v."shortName",
      EXISTS (SELECT FROM follows f WHERE f."venueId" = v.id AND f."followerId" = ${viewer?.id ?? 0}) AS following, coalesce(
      (SELECT json_agg(json_build_object('year', y.year, 'papers', y.papers, 'summarised', y.summarised) ORDER BY y.year DESC)
       FROM venue_years y WHERE y."venueId" = v.id AND y.papers > 0), '[]') AS years
    FROM venues v WHERE v.key = ${key}`
  return venue ?? (await movedVenue(key))
}

/** The key that a venue has by now, by one that it had; null for none. */
export async function movedVenue(key: string): Promise<{ moved: string } | null> {
  const former = await db.venueIdentifier.findUnique({ where: { scheme_value: { scheme: 'KEY', value: key } }, select: { venue: { select: { key: true } } } })
  if (former) return { moved: former.venue.key }
  const current = currentKey(key)
  const venue = current && (await db.venue.findUnique({ where: { key: current }, select: { key: true } }))
  return venue ? { moved: venue.key } : null
}

export type VenuePaper = {
  key: string
  title: string
  authors: string[]
  authorCount: number
  /** The best score of its summaries; null where it has none. */
  score: number | null
  summaries: number
}

/** A venue's papers of a year, best first, then those that wait for a summary, the latest come first. */
export async function venuePapers(venueId: number, year: number, after: After | null) {
  const read = after && after.rank <= UNREAD ? [] : await readPapers(venueId, year, after)
  const beginning = after && after.rank <= UNREAD ? after.id : null
  const waiting = read.length > PAPERS ? [] : await waitingPapers(venueId, year, beginning, PAPERS + 1 - read.length)
  const { rows: papers, next } = pageOf([...read, ...waiting], PAPERS)
  showsPapers(papers.map(({ id }) => id))
  return { papers, next }
}

const readPapers = (venueId: number, year: number, after: After | null) => papersOf(Prisma.sql`
  SELECT "paperId" AS id, score, summaries, score::float8 AS rank FROM paper_standings
  WHERE "venueId" = ${venueId} AND year = ${year} ${after ? Prisma.sql`AND (score, "paperId") < (${after.rank}::bigint, ${after.id}::int)` : Prisma.empty}
  ORDER BY score DESC, "paperId" DESC LIMIT ${PAPERS + 1}`)

const waitingPapers = (venueId: number, year: number, before: number | null, most: number) => papersOf(Prisma.sql`
  SELECT p.id, null::int AS score, 0 AS summaries, ${UNREAD}::float8 AS rank FROM papers p
  WHERE p."venueId" = ${venueId} AND ${inYear(year)} AND p."mergedIntoId" IS NULL ${before === null ? Prisma.empty : Prisma.sql`AND p.id < ${before}`}
    AND NOT EXISTS (SELECT FROM paper_standings t WHERE t."paperId" = p.id)
  ORDER BY p.id DESC LIMIT ${most}`)

const papersOf = (ranked: Prisma.Sql) => db.$queryRaw<(VenuePaper & After)[]>(Prisma.sql`
  SELECT l.*, p.key, p.title,
    ARRAY(SELECT a.name FROM paper_authors a WHERE a."paperId" = p.id AND a.position < 4 ORDER BY a.position) AS authors,
    (SELECT count(*)::int FROM paper_authors a WHERE a."paperId" = p.id) AS "authorCount"
  FROM (${ranked}) l JOIN papers p USING (id) ORDER BY l.rank DESC, l.id DESC`)

export type Contributor = { handle: string; name: string; summaries: number }

/** Of a year with more summarised papers than this, the best tell who reads there. */
const TELLING = 1000

/** Who has written most of the named summaries of a venue's year. */
export function venueContributors(venueId: number, year: number, most = 5): Promise<Contributor[]> {
  return db.$queryRaw<Contributor[]>`
    SELECT a.handle::text, a.name, count(*)::int AS summaries
    FROM (SELECT "paperId" FROM paper_standings WHERE "venueId" = ${venueId} AND year = ${year} ORDER BY score DESC, "paperId" DESC LIMIT ${TELLING}) t
    JOIN summaries s USING ("paperId") JOIN people a ON a.id = s."authorId"
    WHERE s.visibility = 'PUBLIC' AND s."hiddenAt" IS NULL
    GROUP BY a.id ORDER BY summaries DESC, a.id LIMIT ${most}`
}
