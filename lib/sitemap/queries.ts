import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { shows } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'

/** Papers' ids in one part: parts are ranges of ids, so that none moves when papers come, and a part is never too large. */
export const PART = 20_000

/** The numbers of the parts in which any paper has a public summary; each is one look into an index. */
export async function sitemapParts(): Promise<number[]> {
  shows('lists')
  const parts = await db.$queryRaw<{ part: number }[]>(Prisma.sql`
    SELECT g.part FROM generate_series(0, (SELECT max("paperId") / ${PART}::int FROM summaries)) AS g(part)
    WHERE EXISTS (SELECT FROM summaries s WHERE s."paperId" >= g.part * ${PART}::int AND s."paperId" < (g.part + 1) * ${PART}::int AND ${isPublic})
    ORDER BY g.part`)
  return parts.map(({ part }) => part)
}

/** The papers of a part that have public summaries, and when these or their comments last changed. */
export function sitemapPapers(part: number): Promise<{ key: string; changedAt: Date }[]> {
  shows('lists')
  const [from, to] = [part * PART, (part + 1) * PART]
  return db.$queryRaw(Prisma.sql`
    SELECT p.key, max(greatest(s."publishedAt", s."editedAt", c.newest)) AS "changedAt"
    FROM summaries s JOIN papers p ON p.id = s."paperId"
    LEFT JOIN LATERAL (SELECT max(greatest(c."createdAt", c."editedAt")) AS newest FROM comments c
      WHERE s."commentCount" > 0 AND c."summaryId" = s.id AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL) c ON true
    WHERE s."paperId" >= ${from} AND s."paperId" < ${to} AND p.id >= ${from} AND p.id < ${to} AND ${isPublic}
    GROUP BY p.id ORDER BY p.id`)
}
