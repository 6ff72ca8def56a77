import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import { shows, showsPapers } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'

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
    SELECT v.id, v.key, v.name, v."shortName", w.papers, w.papers AS rank, w."from", w."to"
    FROM (SELECT p."venueId" AS id, count(DISTINCT p.id)::int AS papers, min(p.year) AS "from", max(p.year) AS "to"
          FROM summaries s JOIN papers p ON p.id = s."paperId"
          WHERE ${isPublic} AND p."venueId" IS NOT NULL AND p."mergedIntoId" IS NULL
          GROUP BY 1) w
    JOIN venues v USING (id)
    WHERE ${after ? Prisma.sql`(w.papers, -v.id) < (${after.rank}::bigint, ${-after.id}::int)` : Prisma.sql`true`}
    ORDER BY w.papers DESC, v.id LIMIT ${VENUES + 1}`)
  const { rows: venues, next } = pageOf(rows, VENUES)
  return { venues, next }
}

/** A year of a venue: how many of its papers are here, and how many of them have a summary. */
export type VenueYear = { year: number; papers: number; summarised: number }
export type Venue = { id: number; key: string; name: string; shortName: string; years: VenueYear[] }

/** A venue and the years that have summaries, newest first; null for none. */
export async function venueByKey(key: string): Promise<Venue | null> {
  shows('lists')
  const [venue] = await db.$queryRaw<Venue[]>(Prisma.sql`
    SELECT v.id, v.key, v.name, v."shortName", coalesce(
      (SELECT json_agg(json_build_object('year', y.year, 'papers', y.papers, 'summarised', y.summarised) ORDER BY y.year DESC)
       FROM (SELECT p.year, count(*) AS papers, count(r.read) AS summarised
             FROM papers p
             LEFT JOIN LATERAL (SELECT true AS read FROM summaries s WHERE s."paperId" = p.id AND ${isPublic} LIMIT 1) r ON true
             WHERE p."venueId" = v.id AND p."mergedIntoId" IS NULL AND p.year IS NOT NULL
             GROUP BY p.year HAVING count(r.read) > 0) y), '[]') AS years
    FROM venues v WHERE v.key = ${key}`)
  return venue ?? null
}

export type VenuePaper = {
  key: string
  title: string
  year: number | null
  authors: string[]
  authorCount: number
  /** The best score of its summaries; null where it has none. */
  score: number | null
  summaries: number
}

/** A venue's papers of one year (of all where it is null), best first, those without a summary last. */
export async function venuePapers(venueId: number, year: number | null, after: After | null) {
  const rows = await db.$queryRaw<(VenuePaper & After)[]>(Prisma.sql`
    SELECT l.*,
      ARRAY(SELECT a.name FROM paper_authors a WHERE a."paperId" = l.id AND a.position < 4 ORDER BY a.position) AS authors,
      (SELECT count(*)::int FROM paper_authors a WHERE a."paperId" = l.id) AS "authorCount"
    FROM (SELECT p.id, p.key, p.title, p.year, b.score, b.summaries, coalesce(b.score, ${UNREAD}::bigint)::float8 AS rank
          FROM papers p
          CROSS JOIN LATERAL (SELECT max(s.score) AS score, count(*)::int AS summaries
            FROM summaries s WHERE s."paperId" = p.id AND ${isPublic}) b
          WHERE p."venueId" = ${venueId} AND p."mergedIntoId" IS NULL
            ${year === null ? Prisma.empty : Prisma.sql`AND p.year = ${year}`}) l
    WHERE ${after ? Prisma.sql`(l.rank, -l.id) < (${after.rank}::bigint, ${-after.id}::int)` : Prisma.sql`true`}
    ORDER BY l.rank DESC, l.id LIMIT ${PAPERS + 1}`)
  const { rows: papers, next } = pageOf(rows, PAPERS)
  showsPapers(papers.map(({ id }) => id))
  return { papers, next }
}

export type Contributor = { handle: string; name: string; summaries: number }

/** Who has written most of the named summaries of a venue's year. */
export function venueContributors(venueId: number, year: number, most = 5): Promise<Contributor[]> {
  return db.$queryRaw<Contributor[]>`
    SELECT a.handle::text, a.name, count(*)::int AS summaries
    FROM papers p JOIN summaries s ON s."paperId" = p.id JOIN people a ON a.id = s."authorId"
    WHERE p."venueId" = ${venueId} AND p.year = ${year} AND p."mergedIntoId" IS NULL
      AND s.visibility = 'PUBLIC' AND s."hiddenAt" IS NULL
    GROUP BY a.id ORDER BY summaries DESC, a.id LIMIT ${most}`
}
