import { db } from '@/lib/db'
import { works } from '@/lib/exports/queries'
import { MOST, type Work } from '@/lib/exports/work'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import type { Actor } from '@/lib/people/actor'
import type { PaperBrief } from '@/lib/summaries/view'

/** Papers on one page. */
const PAGE = 50

export type ListRow = { id: number; name: string; papers: number }

/** Someone's lists by name, and how many papers they have saved in all. */
export async function listsOf(actor: Actor): Promise<{ lists: ListRow[]; saved: number }> {
  const rows = await db.$queryRaw<ListRow[]>`
    SELECT * FROM (
      SELECT 0 AS id, '' AS name, count(*)::int AS papers FROM saved_papers WHERE "personId" = ${actor.id}
      UNION ALL SELECT l.id, l.name::text, (SELECT count(*)::int FROM listed_papers x WHERE x."listId" = l.id)
      FROM paper_lists l WHERE l."personId" = ${actor.id}) l ORDER BY lower(l.name)`
  return { lists: rows.filter(({ id }) => id > 0), saved: rows.find(({ id }) => id === 0)?.papers ?? 0 }
}

export type SavedLine = Omit<PaperBrief, 'field'> & { note: string; lists: string[]; savedAt: Date; score: number | null }
type Row = Omit<SavedLine, 'venue'> & After & { venueKey: string | null; venueName: string | null }

const isIn = (list: number | null) =>
  list === null ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT FROM listed_papers x WHERE x."listId" = ${list} AND x."paperId" = s."paperId" AND x."personId" = s."personId")`

/** Someone's saved papers, of one list of theirs or all, those saved last first. */
export async function savedPapers(actor: Actor, list: number | null, after: After | null): Promise<{ papers: SavedLine[]; next: string | null }> {
  const rank = Prisma.sql`floor(extract(epoch FROM s."createdAt") * 1000)::float8`
  const older = after ? Prisma.sql`AND (${rank}, s."paperId") < (${after.rank}::float8, ${after.id}::int)` : Prisma.empty
  const found = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s."paperId" AS id, ${rank} AS rank, s.note, s."createdAt" AS "savedAt", p.key, p.title, p.year, v.key AS "venueKey", v."shortName" AS "venueName", t.score,
      ARRAY(SELECT a.name FROM paper_authors a WHERE a."paperId" = p.id AND a.position < 4 ORDER BY a.position) AS authors,
      (SELECT count(*)::int FROM paper_authors a WHERE a."paperId" = p.id) AS "authorCount",
      ARRAY(SELECT l.name::text FROM listed_papers x JOIN paper_lists l ON l.id = x."listId"
        WHERE x."personId" = s."personId" AND x."paperId" = s."paperId" ORDER BY l.name) AS lists
    FROM saved_papers s JOIN papers p ON p.id = s."paperId" LEFT JOIN venues v ON v.id = p."venueId"
    LEFT JOIN paper_standings t ON t."paperId" = p.id
    WHERE s."personId" = ${actor.id} ${isIn(list)} ${older}
    ORDER BY rank DESC, s."paperId" DESC LIMIT ${PAGE + 1}`)
  const { rows, next } = pageOf(found, PAGE)
  return { next, papers: rows.map(({ venueKey, venueName, ...row }) => ({ ...row, venue: venueKey && venueName ? { key: venueKey, shortName: venueName } : null })) }
}

export type SavedPaper = { key: string; title: string; saved: boolean; note: string; lists: (ListRow & { chosen: boolean })[] }

/** A paper as someone keeps it, with all their lists; null when it is not here. */
export async function savedPaper(actor: Actor, key: string): Promise<SavedPaper | null> {
  const [paper, { lists }] = await Promise.all([
    db.paper.findFirst({
      where: { key, mergedIntoId: null },
      select: { title: true, saved: { where: { personId: actor.id }, select: { note: true, lists: { select: { listId: true } } } } },
    }),
    listsOf(actor),
  ])
  if (!paper) return null
  const own = paper.saved[0]
  const chosen = new Set(own?.lists.map(({ listId }) => listId))
  return { key, title: paper.title, saved: own !== undefined, note: own?.note ?? '', lists: lists.map((list) => ({ ...list, chosen: chosen.has(list.id) })) }
}

/** The same papers for a reference manager. */
export async function savedWorks(actor: Actor, list: number | null): Promise<Work[]> {
  return works(await db.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT s."paperId" AS id FROM saved_papers s WHERE s."personId" = ${actor.id} ${isIn(list)}
    ORDER BY s."createdAt" DESC, s."paperId" DESC LIMIT ${MOST}`))
}
