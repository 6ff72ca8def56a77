import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Payload } from '@/lib/jobs/payloads'
import { keep } from '@/lib/markdown/kept'
import { isPublic } from '@/lib/summaries/lists/entries'
import { MOST_MENTIONED, noticeKinds, usualPace } from './rules'

type Written = { text: string; authorId: number; summaryId: number }

/** Notes who should hear of a comment; each hears of it once, however often it is changed. */
export async function tellOfComment({ commentId }: Payload<'comment_mail'>): Promise<void> {
  const [comment] = await db.$queryRaw<Written[]>(Prisma.sql`
    SELECT c.text, c."authorId", c."summaryId" FROM comments c JOIN summaries s ON s.id = c."summaryId"
    WHERE c.id = ${commentId} AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL AND ${isPublic}`)
  if (!comment) return
  await tell({ ...comment, commentId }, Prisma.sql`
    SELECT p."authorId" AS "personId", 'REPLY'::"NoticeKind" AS kind
      FROM comments c JOIN comments p ON p.id = c."parentId" WHERE c.id = ${commentId}
    UNION ALL SELECT "authorId", 'COMMENT' FROM summaries WHERE id = ${comment.summaryId}
    UNION ALL ${await mentioned(comment.text)}`)
}

/**
 * Notes who should hear of a summary: who is mentioned in it, and who asked for its paper, or followed it, its author (under
 * their name), its venue or one of its fields, before it was first published.
 */
export async function tellOfSummary({ summaryId }: Payload<'summary_news'>): Promise<void> {
  const [summary] = await db.$queryRaw<Written[]>(Prisma.sql`
    SELECT r.text, s."authorId", s.id AS "summaryId" FROM summaries s JOIN revisions r ON r.id = s."revisionId"
    WHERE s.id = ${summaryId} AND ${isPublic}`)
  if (!summary) return
  const at = Prisma.sql`FROM follows f JOIN summaries s ON s.id = ${summaryId} AND f."createdAt" < s."publishedAt"`
  await tell({ ...summary, commentId: null }, Prisma.sql`
    ${await mentioned(summary.text)}
    UNION ALL SELECT a."personId", 'PAPER'
      FROM asks a JOIN summaries s ON s.id = ${summaryId} AND s."paperId" = a."paperId" AND a."createdAt" < s."publishedAt"
    UNION ALL SELECT f."followerId", 'PAPER' ${at} AND f."paperId" = s."paperId"
    UNION ALL SELECT f."followerId", 'PERSON' ${at} AND f."personId" = s."authorId" AND s.visibility = 'PUBLIC'
    UNION ALL SELECT f."followerId", 'TOPIC' ${at} JOIN papers p ON p.id = s."paperId" AND p."venueId" = f."venueId"
    UNION ALL SELECT f."followerId", 'TOPIC' ${at} JOIN paper_fields pf ON pf."paperId" = s."paperId" AND pf."fieldKey" = f."fieldKey"`)
}

/** SQL yielding those whom a text mentions. */
async function mentioned(text: string): Promise<Prisma.Sql> {
  const { mentions } = await keep(text)
  return Prisma.sql`SELECT id AS "personId", 'MENTION'::"NoticeKind" AS kind FROM people
    WHERE handle = ANY(${[...new Set(mentions)].slice(0, MOST_MENTIONED)}::citext[])`
}

type Thing = { authorId: number; summaryId: number; commentId: number | null }

/** Keeps a notice for each person in one statement, with the job of its mail where that goes out at once. */
async function tell({ authorId, summaryId, commentId }: Thing, concerned: Prisma.Sql): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    WITH told AS (
      INSERT INTO notices ("personId", kind, "summaryId", "commentId", pace)
      SELECT DISTINCT ON (w."personId") w."personId", w.kind, ${summaryId}::int, ${commentId}::int, coalesce(m.pace, u.pace)
      FROM (${concerned}) w
      JOIN people p ON p.id = w."personId" AND p.id <> ${authorId} AND p."erasedAt" IS NULL
      JOIN unnest(${[...noticeKinds]}::"NoticeKind"[], ${noticeKinds.map((kind) => usualPace[kind])}::"MailPace"[]) AS u(kind, pace) ON u.kind = w.kind
      LEFT JOIN mail_choices m ON m."personId" = w."personId" AND m.kind = w.kind
      ORDER BY w."personId", w.kind
      ON CONFLICT DO NOTHING RETURNING id, pace)
    SELECT graphile_worker.add_job('notice_mail', json_build_object('noticeId', id), job_key => 'notice-' || id)
    FROM told WHERE pace = 'AT_ONCE'`)
}
