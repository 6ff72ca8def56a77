import { commentsOf, type CommentDraft, type CommentView } from '@/lib/comments/queries'
import { threads } from '@/lib/comments/thread'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { joinKept, keptOf, maybeKept, type Kept, type MaybeKept } from '@/lib/markdown/kept'
import { references, type References } from '@/lib/markdown/references'
import { fillSlots } from '@/lib/markdown/slots'
import { isModerator } from '@/lib/moderation/permissions'
import { shows } from '@/lib/shows'
import type { Viewer } from '@/lib/people/actor'
import type { Mine, SummaryView } from './view'

type Row = MaybeKept & {
  id: number
  paperId: number
  kind: 'SUMMARY' | 'NOTE'
  visibility: 'DRAFT' | 'PUBLIC' | 'ANONYMOUS'
  handle: string | null
  name: string | null
  colour: number | null
  own: boolean
  publishedAt: Date | null
  editedAt: Date | null
  score: number
  vote: -1 | 1 | null
  commentCount: number
  copy: number
  hiddenReason: string | null
  hasDraft: boolean
  language: string
  licence: string | null
  revisions: number
}

const orders = {
  score: Prisma.sql`s.score DESC, s."publishedAt", s.id`,
  date: Prisma.sql`s."publishedAt" DESC, s.id DESC`,
}
export type Order = keyof typeof orders

/** All of a paper's summaries that the viewer may see, with their comments, and what the viewer has of their own. */
export async function summariesOfPaper(viewer: Viewer, paperId: number, order: Order) {
  shows(`paper:${paperId}`)
  const rows = await summaryRows(viewer, Prisma.sql`s."paperId" = ${paperId}`, orders[order])
  const shown = rows.filter((row) => row.visibility !== 'DRAFT' && row.kind === 'SUMMARY')
  const comments = await commentsOf(viewer, shown.filter((row) => row.commentCount > 0).map((row) => row.id))
  const notes = rows.filter((row) => row.kind === 'NOTE' && row.textHash).sort((one, other) => one.copy - other.copy)
  const written = rows.filter((row) => row.textHash)
  const texts = await keptOf(written)
  const kept = new Map(written.map(({ id }, n) => [id, texts[n]!] as const))
  const found = await references([...kept.values(), ...comments.flatMap((comment) => comment.kept ?? [])])
  const own = rows.find((row) => row.own && row.kind === 'SUMMARY' && row.copy === 0)
  const mine: Mine = {
    summaryId: own?.id ?? null,
    hasDraft: own?.hasDraft ?? false,
    notes: notes.map((note) => ({ id: note.id, copy: note.copy, body: bodyOf(note, kept.get(note.id)!, found), language: note.language })),
  }
  return { mine, summaries: shown.map((row) => view(row, kept.get(row.id)!, comments, found)) }
}

/** One summary with all its comments, for its permalink, and the id of its paper; null when the viewer may not see it. */
export async function summaryById(viewer: Viewer, id: number): Promise<{ paperId: number; summary: SummaryView } | null> {
  const [row] = await summaryRows(viewer, Prisma.sql`s.id = ${id} AND s.visibility <> 'DRAFT'`, orders.date)
  shows(row ? `paper:${row.paperId}` : 'lists')
  if (!row) return null
  const [[kept], comments] = await Promise.all([keptOf([row]), commentsOf(viewer, [id], 5000)])
  const found = await references([kept!, ...comments.flatMap((comment) => comment.kept ?? [])])
  return { paperId: row.paperId, summary: view(row, kept!, comments, found) }
}

/** Summaries the public sees, and the viewer's own of any kind, in one query; authors of anonymous ones stay in the database. */
function summaryRows(viewer: Viewer, where: Prisma.Sql, order: Prisma.Sql) {
  const me = viewer?.id ?? 0
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s."paperId", s.kind, s.visibility, s."publishedAt", s."editedAt", s.score, s."commentCount", ${copyTold(me)}, s."hiddenReason",
      s."authorId" = ${me} AS own,
      CASE WHEN s.visibility = 'PUBLIC' THEN a.handle::text END AS handle,
      CASE WHEN s.visibility = 'PUBLIC' THEN a.name END AS name, CASE WHEN s.visibility = 'PUBLIC' THEN a.colour END AS colour,
      EXISTS (SELECT FROM drafts d WHERE d."summaryId" = s.id AND s."authorId" = ${me}) AS "hasDraft",
      (SELECT count(*)::int FROM revisions h WHERE h."summaryId" = s.id AND NOT h.concealed) AS revisions,
      ${maybeKept('r', 'html')}, r.licence, v.value AS vote
    FROM summaries s
    JOIN people a ON a.id = s."authorId"
    LEFT JOIN revisions r ON r.id = s."revisionId"
    ${joinKept('r')}
    LEFT JOIN summary_votes v ON v."summaryId" = s.id AND v."personId" = ${me}
    WHERE ${where} AND (s."authorId" = ${me} OR (s.visibility <> 'DRAFT' AND (s."hiddenAt" IS NULL OR ${isModerator(viewer)})))
    ORDER BY ${order}`)
}

/** That a merge made it somebody's second one is theirs to know; others are told where both stand under the name. */
const copyTold = (me: number) => Prisma.sql`
  CASE WHEN s."authorId" = ${me} OR s.copy > 0 AND s.visibility = 'PUBLIC' AND EXISTS (
    SELECT FROM summaries o WHERE o."paperId" = s."paperId" AND o."authorId" = s."authorId" AND o.kind = s.kind AND o.copy < s.copy
      AND o.visibility = 'PUBLIC' AND o."hiddenAt" IS NULL) THEN s.copy ELSE 0 END AS copy`

function view(row: Row, kept: Kept, comments: CommentDraft[], found: References): SummaryView {
  const { id, own, editedAt, score, commentCount, language, licence, revisions, hiddenReason, copy } = row
  const ofThis = comments.filter((comment) => comment.view.summaryId === id)
  return {
    id, own, editedAt, score, commentCount, language, licence, revisions, hiddenReason, copy,
    by: row.handle && row.name ? { kind: 'named', handle: row.handle, name: row.name, colour: row.colour } : { kind: 'anonymous' },
    publishedAt: row.publishedAt!,
    vote: row.vote ?? 0,
    body: bodyOf(row, kept, found),
    comments: threads(ofThis.map((comment) => commentView(comment, found))),
  }
}

const bodyOf = (row: { id: number }, kept: Kept, found: References) => fillSlots(kept.html, { prefix: `s${row.id}-`, ...found })

function commentView({ view: comment, kept }: CommentDraft, found: References): CommentView {
  return { ...comment, body: kept && fillSlots(kept.html, { prefix: `c${comment.id}-`, ...found }) }
}
