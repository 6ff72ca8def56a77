import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { joinKept, maybeKept, type MaybeKept } from '@/lib/markdown/kept'
import { excerpts } from '@/lib/markdown/kept-excerpts'
import type { Viewer } from '@/lib/people/actor'
import { showsPapers } from '@/lib/shows'
import type { EntryView } from '../view'

type Row = MaybeKept & {
  id: number
  paperId: number
  place: number
  key: string
  title: string
  year: number | null
  venueKey: string | null
  venueName: string | null
  fieldKey: string | null
  fieldName: string | null
  authors: string[] | null
  authorCount: number
  handle: string | null
  name: string | null
  own: boolean
  publishedAt: Date
  score: number
  vote: -1 | 1 | null
  commentCount: number
  summaryCount: number
  language: string
}

/** What the public sees of summaries: the condition every list is under. */
export const isPublic = Prisma.sql`s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL`

/**
 * The entries of a list, in one query and one more for what their excerpts refer to.
 * @param from SQL yielding `id` and `place` of summaries, at most a page and one
 */
export async function entries(viewer: Viewer, from: Prisma.Sql): Promise<(EntryView & { place: number })[]> {
  const me = viewer?.id ?? 0
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s."paperId", l.place::int, p.key, p.title, p.year, n.key AS "venueKey", n."shortName" AS "venueName",
      f.key AS "fieldKey", f.name AS "fieldName",
      (SELECT array_agg(x.name ORDER BY x.position) FROM paper_authors x WHERE x."paperId" = p.id AND x.position < 4) AS authors,
      (SELECT count(*)::int FROM paper_authors x WHERE x."paperId" = p.id) AS "authorCount",
      CASE WHEN s.visibility = 'PUBLIC' THEN a.handle::text END AS handle,
      CASE WHEN s.visibility = 'PUBLIC' THEN a.name END AS name,
      s."authorId" = ${me} AS own, s."publishedAt", s.score, s."commentCount", v.value AS vote,
      (SELECT count(*)::int FROM summaries o WHERE o."paperId" = p.id AND o.visibility <> 'DRAFT' AND o."hiddenAt" IS NULL) AS "summaryCount",
      ${maybeKept('r', 'excerpt')}
    FROM (${from}) l
    JOIN summaries s ON s.id = l.id AND ${isPublic}
    JOIN papers p ON p.id = s."paperId"
    JOIN people a ON a.id = s."authorId"
    JOIN revisions r ON r.id = s."revisionId"
    LEFT JOIN venues n ON n.id = p."venueId"
    LEFT JOIN LATERAL (SELECT f.key, f.name FROM paper_fields pf JOIN fields f ON f.key = pf."fieldKey"
      WHERE pf."paperId" = p.id ORDER BY f.position LIMIT 1) f ON true
    ${joinKept('r')}
    LEFT JOIN summary_votes v ON v."summaryId" = s.id AND v."personId" = ${me}
    ORDER BY l.place`)
  showsPapers(rows.map(({ paperId }) => paperId))
  const begun = await excerpts(rows, ({ id }) => `s${id}-`)
  return rows.map((row, place) => view(row, begun[place]!))
}

function view(row: Row, excerpt: EntryView['excerpt']): EntryView & { place: number } {
  const { id, place, own, publishedAt, score, commentCount, summaryCount, language } = row
  return {
    id, place, own, publishedAt, score, commentCount, summaryCount, language, excerpt,
    vote: row.vote ?? 0,
    by: row.handle && row.name ? { kind: 'named', handle: row.handle, name: row.name } : { kind: 'anonymous' },
    paper: {
      key: row.key,
      title: row.title,
      year: row.year,
      venue: row.venueKey && row.venueName ? { key: row.venueKey, shortName: row.venueName } : null,
      field: row.fieldKey && row.fieldName ? { key: row.fieldKey, name: row.fieldName } : null,
      authors: row.authors ?? [],
      authorCount: row.authorCount,
    },
  }
}
