import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isPublic } from '@/lib/summaries/lists/entries'

/**
 * The key of a random public summary's paper; null while there is none.
 * Throws a dart at the ids and takes the next public one, so that it costs the same however many there are.
 */
export async function randomPaper(): Promise<string | null> {
  const next = (from: Prisma.Sql) => Prisma.sql`
    (SELECT p.key FROM summaries s JOIN papers p ON p.id = s."paperId" WHERE ${isPublic} AND s.id >= ${from} ORDER BY s.id LIMIT 1)`
  const [paper] = await db.$queryRaw<{ key: string }[]>(Prisma.sql`
    ${next(Prisma.sql`(SELECT min(id) + floor(random() * (max(id) - min(id) + 1))::int FROM summaries)`)} UNION ALL ${next(Prisma.sql`0`)} LIMIT 1`)
  return paper?.key ?? null
}
