import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { joinKept } from '@/lib/markdown/kept'
import { shows } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'

/** What a paper's card says of its summaries: the best one's author (null: anonymous) and text, and how many there are. */
export type Best = { name: string | null; text: string; summaries: number }

/** The best public summary of a paper; null where it has none. */
export async function bestSummary(paperId: number): Promise<Best | null> {
  shows(`paper:${paperId}`)
  const [best] = await db.$queryRaw<Best[]>(Prisma.sql`
    SELECT CASE WHEN s.visibility = 'PUBLIC' THEN a.name END AS name, coalesce(left(k.text, 1000), '') AS text,
      (count(*) OVER ())::int AS summaries
    FROM summaries s JOIN people a ON a.id = s."authorId" JOIN revisions r ON r.id = s."revisionId"
    ${joinKept('r')}
    WHERE s."paperId" = ${paperId} AND ${isPublic} ORDER BY s.score DESC, s."publishedAt", s.id LIMIT 1`)
  return best ?? null
}
