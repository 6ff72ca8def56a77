import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { commentPath, summaryPath } from '@/lib/summaries/address'

/** What is known of somebody, beside what they have written. */
export async function profileOf(id: number) {
  const { sessions, accounts, asks, reports, follows, savedPapers, mailChoices, ...person } = await db.person.findUniqueOrThrow({
    where: { id },
    select: {
      handle: true, name: true, bio: true, orcid: true, email: true, emailVerified: true, role: true, colour: true, createdAt: true,
      suspendedUntil: true, suspendedReason: true,
      sessions: { select: { createdAt: true, expires: true, userAgent: true } },
      accounts: { select: { provider: true, providerAccountId: true } },
      asks: { select: { createdAt: true, paper: { select: { key: true } } } },
      reports: { select: { createdAt: true, reason: true, text: true, summaryId: true, commentId: true } },
      mailChoices: { select: { kind: true, pace: true } },
      follows: {
        select: {
          createdAt: true, fieldKey: true,
          paper: { select: { key: true } }, person: { select: { handle: true } }, venue: { select: { key: true } },
        },
      },
      savedPapers: {
        select: { createdAt: true, note: true, paper: { select: { key: true } }, lists: { select: { list: { select: { name: true } } } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  return {
    ...person,
    signedIn: sessions,
    signsInBy: accounts,
    asksForSummariesOf: asks.map(({ paper, createdAt }) => ({ paper: paper.key, createdAt })),
    reported: reports,
    hearsByMail: mailChoices,
    follows: follows.map(({ paper, person: whom, venue, fieldKey, createdAt }) =>
      ({ createdAt, paper: paper?.key, person: whom?.handle, venue: venue?.key, field: fieldKey ?? undefined })),
    saved: savedPapers.map(({ paper, lists, ...saved }) => ({ ...saved, paper: paper.key, lists: lists.map(({ list }) => list.name) })),
  }
}

type Cell = string | number | Date | null

/** Somebody's comments, oldest first. */
export async function commentRows(authorId: number): Promise<Cell[][]> {
  const comments = await db.comment.findMany({
    where: { authorId, deletedAt: null },
    select: { id: true, summaryId: true, text: true, createdAt: true, editedAt: true, score: true, summary: { select: { paper: { select: { key: true } } } } },
    orderBy: { id: 'asc' },
  })
  return comments.map(({ id, summaryId, text, createdAt, editedAt, score, summary }) =>
    [summary.paper.key, env().SITE_URL + commentPath(summaryId, id), createdAt, editedAt, score, text])
}

/** Somebody's votes, oldest first. */
export async function voteRows(personId: number): Promise<Cell[][]> {
  const rows = await db.$queryRaw<{ on: string; key: string; summaryId: number; id: number; value: number; createdAt: Date }[]>`
    SELECT 'summary' AS on, p.key, s.id AS "summaryId", s.id, v.value, v."createdAt"
    FROM summary_votes v JOIN summaries s ON s.id = v."summaryId" JOIN papers p ON p.id = s."paperId" WHERE v."personId" = ${personId}
    UNION ALL
    SELECT 'comment', p.key, s.id, c.id, v.value, v."createdAt"
    FROM comment_votes v JOIN comments c ON c.id = v."commentId" JOIN summaries s ON s.id = c."summaryId" JOIN papers p ON p.id = s."paperId"
    WHERE v."personId" = ${personId} ORDER BY 6, 4`
  return rows.map(({ on, key, summaryId, id, value, createdAt }) =>
    [on, key, env().SITE_URL + (on === 'summary' ? summaryPath(id) : commentPath(summaryId, id)), value, createdAt])
}
