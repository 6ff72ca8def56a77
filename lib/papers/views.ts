import { db } from '@/lib/db'

/**
 * Adds readers of papers' pages on one day (UTC), in one statement; of papers that are gone nothing is kept.
 * @param readers how many, by the paper's key
 */
export async function addReaders(readers: Map<string, number>, day = new Date()): Promise<void> {
  if (readers.size === 0) return
  await db.$executeRaw`
    INSERT INTO paper_views AS v ("paperId", day, readers)
    SELECT p.id, (${day}::timestamptz AT TIME ZONE 'UTC')::date, sum(r.readers)
    FROM unnest(${[...readers.keys()]}::text[], ${[...readers.values()]}::int[]) AS r(key, readers)
    JOIN papers n ON n.key = r.key JOIN papers p ON p.id = coalesce(n."mergedIntoId", n.id) GROUP BY p.id ORDER BY p.id
    ON CONFLICT ("paperId", day) DO UPDATE SET readers = v.readers + excluded.readers`
}
