import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import { joinKept, keptOf, maybeKept, type Kept, type MaybeKept } from '@/lib/markdown/kept'
import { references } from '@/lib/markdown/references'
import { fillSlots } from '@/lib/markdown/slots'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import type { Actor } from '@/lib/people/actor'
import { noticeKinds, usualPace, type Kind, type Pace } from './rules'
import { stillShows } from './shows'

/** Notices on one page. */
const PAGE = 30

export type Notice = {
  id: number
  kind: Kind
  summaryId: number
  commentId: number | null
  at: Date
  read: boolean
  /** Of whoever wrote it; null where readers are not told. */
  name: string | null
  paper: { key: string; title: string }
  language: string
  /** How it begins, or all of it. */
  text: SafeHtml
}

type Row = Omit<Notice, 'text' | 'paper'> & MaybeKept & { key: string; title: string }

/**
 * Notices under a condition, newest first, in one query and one more for what their texts refer to.
 * @param whole with whole texts, and not just how they begin
 */
export async function noticesWhere(where: Prisma.Sql, most: number, whole: boolean): Promise<Notice[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT x.*, ${whole ? maybeKept('c', 'html') : maybeKept('c', 'excerpt')}
    FROM (SELECT n.id, n.kind::text, n."summaryId", n."commentId", n."createdAt" AS at, n."readAt" IS NOT NULL AS read, p.key, p.title,
        CASE WHEN s.visibility = 'PUBLIC' OR o."authorId" <> s."authorId" THEN a.name END AS name,
        coalesce(o."textHash", r."textHash") AS hash, coalesce(o.text, r.text) AS source, coalesce(o.language, r.language) AS tongue
      FROM notices n JOIN summaries s ON s.id = n."summaryId" JOIN papers p ON p.id = s."paperId"
      LEFT JOIN revisions r ON r.id = s."revisionId" LEFT JOIN comments o ON o.id = n."commentId"
      JOIN people a ON a.id = coalesce(o."authorId", s."authorId")
      WHERE ${where} AND ${stillShows} ORDER BY n.id DESC LIMIT ${most}) x
    CROSS JOIN LATERAL (SELECT x.hash AS "textHash", x.source AS text, x.tongue AS language) c
    ${joinKept('c')} ORDER BY x.id DESC`)
  const kept = await keptOf(rows)
  const found = await references(kept)
  const filled = (row: Row, text: Kept) => fillSlots(whole ? text.html : text.excerpt, { prefix: `n${row.id}-`, ...found })
  return rows.map((row, place) => {
    const { id, kind, summaryId, commentId, at, read, name, key, title, language } = row
    return { id, kind, summaryId, commentId, at, read, name, language, paper: { key, title }, text: filled(row, kept[place]!) }
  })
}

/** What someone has been told, newest first. */
export async function noticesOf(actor: Actor, after: After | null): Promise<{ notices: Notice[]; next: string | null }> {
  const older = after ? Prisma.sql`AND n.id < ${after.id}` : Prisma.empty
  const found = await noticesWhere(Prisma.sql`n."personId" = ${actor.id} ${older}`, PAGE + 1, false)
  const { rows, next } = pageOf(found.map((notice) => ({ ...notice, rank: 0 })), PAGE)
  return { notices: rows, next }
}

/** How someone hears of each kind by mail. */
export async function mailChoicesOf(personId: number): Promise<Record<Kind, Pace>> {
  const chosen = await db.mailChoice.findMany({ where: { personId }, select: { kind: true, pace: true } })
  const of = new Map(chosen.map(({ kind, pace }) => [kind, pace]))
  return Object.fromEntries(noticeKinds.map((kind) => [kind, of.get(kind) ?? usualPace[kind]])) as Record<Kind, Pace>
}
