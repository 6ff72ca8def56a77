import { db } from '@/lib/db'
import type { Actor } from './actor'

/** Readers on one day (UTC, as `2026-11-23`) of the papers that someone has explained. */
export type ViewsOfDay = { day: string; readers: number }

/** How many days the plot goes back, today included. */
const DAYS = 30

/** The last thirty days, oldest first, days without readers included; anonymous summaries count, for nobody else sees it. */
export async function viewsOf(actor: Actor): Promise<ViewsOfDay[]> {
  return db.$queryRaw<ViewsOfDay[]>`
    SELECT to_char(d, 'YYYY-MM-DD') AS day, coalesce(sum(v.readers), 0)::int AS readers
    FROM generate_series((now() AT TIME ZONE 'UTC')::date - ${DAYS - 1}::int, (now() AT TIME ZONE 'UTC')::date, interval '1 day') d
    LEFT JOIN paper_views v ON v.day = d::date
      AND v."paperId" IN (SELECT s."paperId" FROM summaries s WHERE s."authorId" = ${actor.id} AND s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL)
    GROUP BY d ORDER BY d`
}
