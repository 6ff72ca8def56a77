import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isModerator } from '@/lib/moderation/permissions'
import type { Viewer } from '@/lib/people/actor'
import type { Reason, Target } from './schema'

/** Reported texts on one page, and characters of each that a moderator is shown at once. */
const PAGE = 20
const BEGINNING = 600

/** A text that somebody wants to report. */
export type ShownText = { title: string; key: string; summaryId: number; by: string; own: boolean }

/** A summary or comment that everyone can read, by the name readers see; null for any other. */
export async function shownText(viewer: Viewer, { on, id }: Target): Promise<ShownText | null> {
  const comment = on === 'comment'
  const [found] = await db.$queryRaw<ShownText[]>(Prisma.sql`
    SELECT p.title, p.key, s.id AS "summaryId", t."authorId" = ${viewer?.id ?? 0} AS own,
      CASE WHEN a."erasedAt" IS NOT NULL AND NOT (s.visibility = 'ANONYMOUS' AND t."authorId" = s."authorId") THEN 'someone who left'
        WHEN s.visibility <> 'ANONYMOUS' OR t."authorId" <> s."authorId" THEN a.name
        ELSE ${comment ? 'the author' : 'an anonymous reader'} END AS by
    FROM ${comment ? Prisma.sql`comments t JOIN summaries s ON s.id = t."summaryId" AND t."deletedAt" IS NULL AND t."hiddenAt" IS NULL` : Prisma.sql`summaries t JOIN summaries s ON s.id = t.id`}
    JOIN papers p ON p.id = s."paperId" JOIN people a ON a.id = t."authorId"
    WHERE t.id = ${id} AND s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL`)
  return found ?? null
}

/** What readers have reported of one text, for moderators, who are told who wrote it. */
export type Reported = Target & {
  summaryId: number
  title: string
  author: { handle: string; name: string }
  /** The author's name is shown to nobody else. */
  anonymous: boolean
  language: string
  begins: string
  first: Date
  reports: { reason: Reason; text: string }[]
}

/** The texts that open reports are about, the longest waiting first; null for all but moderators. */
export async function openReports(viewer: Viewer, after: number): Promise<{ reported: Reported[]; next: number | null } | null> {
  if (!isModerator(viewer)) return null
  const rows = await db.$queryRaw<(Reported & { place: number })[]>(Prisma.sql`
    SELECT CASE WHEN c.id IS NULL THEN 'summary' ELSE 'comment' END AS on, coalesce(c.id, s.id) AS id, s.id AS "summaryId", p.title, o.place, o.first,
      json_build_object('handle', a.handle, 'name', a.name) AS author, s.visibility = 'ANONYMOUS' AND a.id = s."authorId" AS anonymous,
      coalesce(c.language, r.language) AS language, left(coalesce(c.text, r.text), ${BEGINNING}) AS begins, o.reports
    FROM (SELECT "summaryId", "commentId", min(id) AS place, min("createdAt") AS first,
            json_agg(json_build_object('reason', reason, 'text', text) ORDER BY id) AS reports
          FROM reports WHERE "resolvedAt" IS NULL GROUP BY 1, 2 HAVING min(id) > ${after}) o
    LEFT JOIN comments c ON c.id = o."commentId"
    JOIN summaries s ON s.id = coalesce(o."summaryId", c."summaryId")
    LEFT JOIN revisions r ON r.id = s."revisionId"
    JOIN people a ON a.id = coalesce(c."authorId", s."authorId")
    JOIN papers p ON p.id = s."paperId"
    WHERE s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL
    ORDER BY o.place LIMIT ${PAGE + 1}`)
  const reported = rows.slice(0, PAGE)
  return { reported: reported.map(({ place: _, ...row }) => row), next: rows.length > PAGE ? rows[PAGE - 1]!.place : null }
}

/** How much waits for a moderator: reported texts that show, and papers that may be one. */
export async function waitingForModerators(): Promise<{ reports: number; papers: number }> {
  const [counts] = await db.$queryRaw<{ reports: number; papers: number }[]>`
    SELECT (SELECT count(DISTINCT (r."summaryId", r."commentId"))::int FROM reports r LEFT JOIN comments c ON c.id = r."commentId"
        JOIN summaries s ON s.id = coalesce(r."summaryId", c."summaryId")
        WHERE r."resolvedAt" IS NULL AND s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL) AS reports,
      (SELECT count(*)::int FROM merge_proposals WHERE "keptApartAt" IS NULL) AS papers`
  return counts!
}
