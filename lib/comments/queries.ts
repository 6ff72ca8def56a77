import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { joinKept, keptOf, maybeKept, type Kept, type MaybeKept } from '@/lib/markdown/kept'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import { isModerator } from '@/lib/moderation/permissions'
import type { Viewer } from '@/lib/people/actor'
import { mayEditComment } from './permissions'

/** Comments of one summary shown with its paper; all of them stand on the summary's own page. */
const SHOWN_WITH_PAPER = 100

export type CommentBy =
  | { kind: 'named'; handle: string; name: string }
  /** The author of an anonymous summary, below it. */
  | { kind: 'author' }
  /** Someone who has deleted their account. */
  | { kind: 'left' }

export type CommentView = {
  id: number
  summaryId: number
  parentId: number | null
  by: CommentBy
  own: boolean
  /** The source, for its author while it can still be changed. */
  editable: string | null
  createdAt: Date
  editedAt: Date | null
  score: number
  vote: -1 | 0 | 1
  language: string
  /** Why there is no text; null where there is. */
  gone: 'deleted' | 'hidden' | null
  /** Why a moderator hid it; only its author and the moderators still see it. */
  hiddenReason: string | null
  /** Null where the text was deleted or hidden. */
  body: SafeHtml | null
}

type Row = MaybeKept & {
  id: number
  summaryId: number
  parentId: number | null
  authorId: number | null
  handle: string | null
  name: string | null
  own: boolean
  source: string | null
  createdAt: Date
  editedAt: Date | null
  score: number
  vote: -1 | 1 | null
  language: string
  gone: CommentView['gone']
  left: boolean
  hiddenReason: string | null
}

/** A comment before its slots are filled. */
export type CommentDraft = { view: Omit<CommentView, 'body'>; kept: Kept | null }

/** The comments of some summaries as the viewer may see them, parents before replies, in one query. */
export async function commentsOf(viewer: Viewer, summaryIds: number[], limit = SHOWN_WITH_PAPER): Promise<CommentDraft[]> {
  if (summaryIds.length === 0) return []
  const me = viewer?.id ?? 0
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c."summaryId", c."parentId", c.score, c."createdAt", c."editedAt",
      c."authorId" = ${me} AS own,
      CASE WHEN named.yes AND a."erasedAt" IS NULL THEN a.handle::text END AS handle, CASE WHEN named.yes AND a."erasedAt" IS NULL THEN a.name END AS name,
      named.yes AND a."erasedAt" IS NOT NULL AS left, CASE WHEN seen.yes THEN c."hiddenReason" END AS "hiddenReason",
      CASE WHEN c."deletedAt" IS NOT NULL THEN 'deleted' WHEN c."hiddenAt" IS NOT NULL AND NOT seen.yes THEN 'hidden' END AS gone,
      CASE WHEN c."authorId" = ${me} THEN c.text END AS source,
      ${maybeKept('c', 'html')}, v.value AS vote
    FROM (SELECT *, row_number() OVER (PARTITION BY "summaryId" ORDER BY id) AS n
          FROM comments WHERE "summaryId" = ANY(${summaryIds})) c
    JOIN summaries s ON s.id = c."summaryId"
    JOIN people a ON a.id = c."authorId"
    CROSS JOIN LATERAL (SELECT s.visibility <> 'ANONYMOUS' OR c."authorId" <> s."authorId" AS yes) named
    CROSS JOIN LATERAL (SELECT c."deletedAt" IS NULL AND (c."authorId" = ${me} OR ${isModerator(viewer)}) AS yes) seen
    ${joinKept('c')}
    LEFT JOIN comment_votes v ON v."commentId" = c.id AND v."personId" = ${me}
    WHERE c.n <= ${limit} ORDER BY c.id`)
  const kept = await keptOf(rows.filter(({ gone }) => !gone))
  return rows.map((row) => ({ view: viewOf(viewer, row), kept: row.gone ? null : kept.shift()! }))
}

function viewOf(viewer: Viewer, row: Row): CommentDraft['view'] {
  const { id, summaryId, parentId, own, createdAt, editedAt, score, language, gone, hiddenReason } = row
  const by: CommentBy = row.handle && row.name ? { kind: 'named', handle: row.handle, name: row.name } : { kind: row.left ? 'left' : 'author' }
  const open = own && !row.gone && hiddenReason === null && mayEditComment(viewer, { authorId: viewer?.id ?? 0, createdAt })
  return { id, summaryId, parentId, by, own, editable: open ? row.source : null, createdAt, editedAt, score, vote: row.vote ?? 0, language, gone, hiddenReason: gone ? null : hiddenReason }
}
