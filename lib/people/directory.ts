import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import { shows, showsPeople } from '@/lib/shows'
import { isNamed, sciscore, youngVotes } from './sciscore'

/** People on one page. */
const PAGE = 50

export type PersonRow = { handle: string; name: string; colour: number | null; summaries: number; sciscore: number }

/** People with a public summary under their name, those with the most first. */
export async function peopleDirectory(after: After | null): Promise<{ people: PersonRow[]; next: string | null }> {
  shows('lists')
  const rows = await db.$queryRaw<(PersonRow & After)[]>(Prisma.sql`
    WITH young AS (${youngVotes})
    SELECT a.id, a.handle::text, a.name, a.colour, w.summaries, w.summaries AS rank, w.sciscore
    FROM (SELECT s."authorId" AS id, count(*)::int AS summaries, ${sciscore} AS sciscore
          FROM summaries s LEFT JOIN young ON young."summaryId" = s.id
          WHERE ${isNamed} GROUP BY 1) w
    JOIN people a USING (id)
    WHERE a."erasedAt" IS NULL
      AND ${after ? Prisma.sql`(w.summaries, -a.id) < (${after.rank}::bigint, ${-after.id}::int)` : Prisma.sql`true`}
    ORDER BY w.summaries DESC, a.id LIMIT ${PAGE + 1}`)
  const { rows: people, next } = pageOf(rows, PAGE)
  showsPeople(people.map(({ id }) => id))
  return { people, next }
}
