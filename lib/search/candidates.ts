import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Asked } from './ask'
import type { Rank } from './cursor'

/** Matches that are counted, and ranked: ranking every match of a common word takes seconds. */
export const COUNTED = 1000
/** Of more matches than that, those with a summary, and the newest, that are looked at so that they are not missed. */
const EXPLAINED = 1500
const NEWEST = 200
/** Papers of one and the same title. */
const NAMESAKES = 20

export type Found = Rank & { id: number }
export type FoundPage = { papers: Found[]; total: number; more: boolean }

/**
 * The papers found, the best first: those of this very title, those with the words in the title in this order, in the title,
 * in title, authors, venue and year, anywhere; of each those with a summary first by its score, then the newest.
 * @param most how many at most
 */
export async function ranked(asked: Asked, after: Rank | null, most: number): Promise<FoundPage> {
  const { title, head, all, rest, phrases, without, text } = asked
  const exact = [`'e/${createHash('md5').update(text).digest('hex')}'`, rest].filter(Boolean).join(' & ')
  // What has come to more than is counted is sampled, and nothing wider is looked for.
  const tier = (place: number, query: string, before: Prisma.Sql) => Prisma.sql`AS MATERIALIZED (
    SELECT *, ${place}::int AS tier FROM matching_papers(${query}::tsquery, ${phrases}::text[], ${without}::text[],
      ${COUNTED}::int, ${EXPLAINED}::int, ${NEWEST}::int) WHERE ${before})`
  const few = (name: string) => Prisma.sql`(SELECT count(DISTINCT "paperId") FROM ${Prisma.raw(name)}) <= ${COUNTED}`
  const beyond = after
    ? Prisma.sql`WHERE (r.class, -r.score, -r.year, -r.id) > (${after.class}::int, ${-after.score}::int, ${-after.year}::int, ${-after.id}::int)`
    : Prisma.empty
  const rows = await db.$queryRaw<(Found & { total: number })[]>(Prisma.sql`
    WITH titles ${tier(2, title, Prisma.sql`true`)}, heads ${tier(3, head, few('titles'))},
    anywhere ${tier(4, all, Prisma.sql`${few('titles')} AND ${few('heads')}`)},
    found AS (
      SELECT *, 0 AS tier FROM found_papers(${exact}::tsquery, ${phrases}::text[], ${without}::text[], ${NAMESAKES}::int) WHERE ${text} <> ''
      UNION ALL SELECT * FROM titles UNION ALL SELECT * FROM heads UNION ALL SELECT * FROM anywhere
    ), one AS (
      SELECT "paperId" AS id, min(CASE WHEN tier = 2 AND ' ' || title LIKE ${`% ${text}%`} THEN 1 ELSE tier END) AS class,
        min(coalesce(score, ${NO_SCORE}::int)) AS score, min(coalesce(year, 0)) AS year FROM found GROUP BY 1
    )
    SELECT r.*, (SELECT count(*)::int FROM one) AS total FROM one r ${beyond}
    ORDER BY r.class, r.score DESC, r.year DESC, r.id DESC LIMIT ${most + 1}`)
  return { papers: rows.slice(0, most).map(({ total: _, ...rank }) => rank), total: rows[0]?.total ?? 0, more: rows.length > most }
}

/** Sorts behind every score. */
const NO_SCORE = -1_000_000
