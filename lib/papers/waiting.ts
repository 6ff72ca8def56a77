import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import type { Viewer } from '@/lib/people/actor'
import { shows, showsPapers } from '@/lib/shows'
import { isPublic } from '@/lib/summaries/lists/entries'
import type { PaperBrief } from '@/lib/summaries/view'

/** Papers of the list on one page. */
const PAGE = 30

/** A paper that nobody has explained in public yet; `readers` ask for it, perhaps the viewer (`own`) among them. */
export type WaitingPaper = Omit<PaperBrief, 'field'> & { id: number; readers: number; own: boolean }

type Row = Omit<WaitingPaper, 'venue'> & After & { venueKey: string | null; venueName: string | null }

/** The papers that wait for a summary: those that most readers ask for, then those that were added last. */
export async function waitingPapers(viewer: Viewer, after: After | null, most = PAGE): Promise<{ papers: WaitingPaper[]; next: string | null }> {
  shows('lists')
  const isPastAsked = after?.rank === 0
  const others = addedLast(isPastAsked ? after : null, most + 1)
  const found = isPastAsked ? others : Prisma.sql`(${askedFor(after, most + 1)}) UNION ALL (${others})`
  const { rows, next } = pageOf(await rowsOf(viewer, found, most + 1), most)
  showsPapers(rows.map(({ id }) => id))
  return { next, papers: rows.map(({ venueKey, venueName, ...row }) => ({ ...row, venue: venueKey && venueName ? { key: venueKey, shortName: venueName } : null })) }
}

const isWaiting = Prisma.sql`p."mergedIntoId" IS NULL AND NOT EXISTS (SELECT FROM summaries s WHERE s."paperId" = p.id AND ${isPublic})`

const askedFor = (after: After | null, most: number) => Prisma.sql`
  SELECT a."paperId" AS id, a.readers FROM asked_papers a JOIN papers p ON p.id = a."paperId"
  WHERE a.waiting AND ${isWaiting} ${after ? Prisma.sql`AND (a.readers, a."paperId") < (${after.rank}::bigint, ${after.id}::int)` : Prisma.empty}
  ORDER BY a.readers DESC, a."paperId" DESC LIMIT ${most}`

const addedLast = (after: After | null, most: number) => Prisma.sql`
  SELECT p.id, 0 AS readers FROM papers p
  WHERE ${isWaiting} AND NOT EXISTS (SELECT FROM asked_papers a WHERE a."paperId" = p.id) ${after ? Prisma.sql`AND p.id < ${after.id}` : Prisma.empty}
  ORDER BY p.id DESC LIMIT ${most}`

/** What is shown of the first papers of which `found` yields `id` and `readers`. */
const rowsOf = (viewer: Viewer, found: Prisma.Sql, most: number) => db.$queryRaw<Row[]>(Prisma.sql`
  SELECT f.id, f.readers, f.readers AS rank, p.key, p.title, p.year, v.key AS "venueKey", v."shortName" AS "venueName",
    ARRAY(SELECT x.name FROM paper_authors x WHERE x."paperId" = p.id AND x.position < 4 ORDER BY x.position) AS authors,
    (SELECT count(*)::int FROM paper_authors x WHERE x."paperId" = p.id) AS "authorCount",
    EXISTS (SELECT FROM asks k WHERE k."paperId" = p.id AND k."personId" = ${viewer?.id ?? 0}) AS own
  FROM (SELECT * FROM (${found}) w ORDER BY readers DESC, id DESC LIMIT ${most}) f JOIN papers p ON p.id = f.id LEFT JOIN venues v ON v.id = p."venueId"
  ORDER BY f.readers DESC, f.id DESC`)
