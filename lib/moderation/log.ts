import { db } from '@/lib/db'
import { Prisma, type ModeratorVerb } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import { shows, showsPapers, showsPeople } from '@/lib/shows'
import type { Target } from '@/lib/reports/schema'

/** Entries on one page. */
const PAGE = 50

type PaperName = { key: string; title: string }

/** What a moderator did, as anyone may read it: of texts the paper they are about, never who wrote them or what they say. */
export type LogEntry = {
  id: number
  verb: ModeratorVerb
  reason: string
  createdAt: Date
  until: Date | null
  moderator: { handle: string; name: string } | null
  person: { handle: string; name: string } | null
  paper: PaperName | null
  otherPaper: PaperName | null
  /** The text it was about, as long as it is there. */
  text: (Target & { summaryId: number; shows: boolean }) | null
  /** The text is hidden, or the person suspended, to this day. */
  lasts: boolean
}

/** The log, newest first. */
export async function moderationLog(after: After | null): Promise<{ entries: LogEntry[]; next: string | null }> {
  shows('lists')
  const name = (table: string) => Prisma.raw(`CASE WHEN ${table}.id IS NOT NULL AND ${table}."erasedAt" IS NULL THEN json_build_object('handle', ${table}.handle, 'name', ${table}.name) END`)
  const paper = (table: string) => Prisma.raw(`CASE WHEN ${table}.id IS NOT NULL THEN json_build_object('key', ${table}.key, 'title', ${table}.title) END`)
  const rows = await db.$queryRaw<(LogEntry & { personId: number | null; moderatorId: number; paperIds: number[] })[]>(Prisma.sql`
    SELECT l.id, l.verb::text, l.reason, l."createdAt", l.until, l."personId", l."moderatorId", array_remove(ARRAY[p.id, o.id], NULL) AS "paperIds",
      ${name('m')} AS moderator, ${name('a')} AS person, ${paper('p')} AS paper, ${paper('o')} AS "otherPaper",
      CASE WHEN s.id IS NOT NULL THEN json_build_object('on', CASE WHEN c.id IS NULL THEN 'summary' ELSE 'comment' END, 'id', coalesce(c.id, s.id), 'summaryId', s.id,
        'shows', s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL AND c."hiddenAt" IS NULL AND c."deletedAt" IS NULL) END AS text,
      CASE l.verb WHEN 'HIDE' THEN coalesce(CASE WHEN c.id IS NULL THEN s."hiddenAt" ELSE c."hiddenAt" END IS NOT NULL, false)
        WHEN 'SUSPEND' THEN coalesce(a."suspendedUntil" = l.until AND l.until > now(), false) ELSE false END AS lasts
    FROM moderator_actions l
    JOIN people m ON m.id = l."moderatorId"
    LEFT JOIN people a ON a.id = l."personId"
    LEFT JOIN comments c ON c.id = l."commentId"
    LEFT JOIN summaries s ON s.id = coalesce(l."summaryId", c."summaryId")
    LEFT JOIN papers p ON p.id = l."paperId" LEFT JOIN papers o ON o.id = l."otherPaperId"
    WHERE ${after ? Prisma.sql`l.id < ${after.id}` : Prisma.sql`true`}
    ORDER BY l.id DESC LIMIT ${PAGE + 1}`)
  const { rows: entries, next } = pageOf(rows.map((row) => ({ ...row, rank: 0 })), PAGE)
  showsPapers(entries.flatMap(({ paperIds }) => paperIds))
  showsPeople(entries.flatMap(({ personId, moderatorId }) => [moderatorId, personId ?? []].flat()))
  return { entries: entries.map(({ rank: _, paperIds: _p, personId: _a, moderatorId: _m, ...entry }) => entry), next }
}
