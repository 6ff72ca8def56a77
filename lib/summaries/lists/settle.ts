import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { noticeOf } from '@/lib/notice'
import type { ListQuery } from './schema'

/** What a vote weighs in Popular, in readers: about one reader in ten who liked a text says so. */
const READERS_PER_VOTE = 10
/** Nobody pages further through what was popular. */
const LONGEST_POPULAR = 1000
/** How long an order is kept for readers who began with it, in minutes. */
const KEPT = 60

const days = { 'popular-day': 1, 'popular-week': 7, 'popular-month': 30 }

/** The name an order is kept under. */
export const listName = ({ list, period }: Pick<ListQuery, 'list' | 'period'>) => (list === 'popular' ? `popular-${period}` : list)

/** Settles the order of Best and Popular, of all fields and of each, where it has changed; forgets old orders. */
export async function settleLists(): Promise<void> {
  await settle('best', { points: Prisma.sql`s.score`, from: Prisma.empty }, null)
  for (const [list, window] of Object.entries(days)) await settle(list, popularity(window), LONGEST_POPULAR)
  await db.$executeRaw`
    DELETE FROM list_orders o WHERE "settledAt" < now() - make_interval(mins => ${KEPT})
      AND EXISTS (SELECT FROM list_orders n WHERE n.list = o.list AND n."fieldKey" = o."fieldKey" AND n."settledAt" > o."settledAt")`
}

/** Readers of the paper and votes on the summary within so many days. */
function popularity(window: number): Points {
  return {
    points: Prisma.sql`coalesce(w.readers, 0) + ${READERS_PER_VOTE} * coalesce(v.votes, 0)`,
    from: Prisma.sql`
      LEFT JOIN (SELECT "paperId", sum(readers) AS readers FROM paper_views
        WHERE day > (now() AT TIME ZONE 'UTC')::date - ${window}::int GROUP BY 1) w ON w."paperId" = s."paperId"
      LEFT JOIN (SELECT "summaryId", sum(value) AS votes FROM summary_votes
        WHERE "createdAt" > now() - make_interval(days => ${window}::int) GROUP BY 1) v ON v."summaryId" = s.id`,
  }
}

/** What a summary counts for in a list, and what has to be joined to it to tell. */
type Points = { points: Prisma.Sql; from: Prisma.Sql }

async function settle(list: string, { points, from }: Points, longest: number | null): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    WITH ranked AS (
      SELECT s.id, s."paperId", s."publishedAt", ${points} AS points FROM summaries s ${from}
      WHERE s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL
    ), placed AS (
      SELECT '' AS "fieldKey", id, "publishedAt", points FROM ranked
      UNION ALL
      SELECT pf."fieldKey", r.id, r."publishedAt", r.points FROM ranked r JOIN paper_fields pf ON pf."paperId" = r."paperId"
    ), orders AS (
      SELECT "fieldKey", (array_agg(id ORDER BY points DESC, "publishedAt" DESC, id DESC))[1:${longest ?? 2 ** 31 - 1}] AS ids
      FROM placed GROUP BY "fieldKey"
      UNION ALL
      SELECT k.key, '{}' FROM (SELECT '' AS key UNION ALL SELECT key FROM fields) k
      WHERE NOT EXISTS (SELECT FROM placed p WHERE p."fieldKey" = k.key)
    ), settled AS (
    INSERT INTO list_orders (list, "fieldKey", "settledAt", "summaryIds")
    SELECT ${list}, o."fieldKey", date_trunc('milliseconds', clock_timestamp()), o.ids FROM orders o
    WHERE o.ids IS DISTINCT FROM (SELECT l."summaryIds" FROM list_orders l
      WHERE l.list = ${list} AND l."fieldKey" = o."fieldKey" ORDER BY l."settledAt" DESC LIMIT 1)
    ON CONFLICT DO NOTHING RETURNING list)
    SELECT pg_notify('changes', ${noticeOf(['lists'])}) FROM settled LIMIT 1`)
}
