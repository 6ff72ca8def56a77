import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { FieldLink } from '@/lib/fields/queries'
import { Prisma } from '@/lib/generated/prisma/client'
import { feedHtml, feedText } from '@/lib/markdown/feed-html'
import { plainInline } from '@/lib/markdown/inline'
import { joinKept, keptOf, maybeKept, type Kept, type MaybeKept } from '@/lib/markdown/kept'
import { references, type References } from '@/lib/markdown/references'
import { fillSlots } from '@/lib/markdown/slots'
import { personPath } from '@/lib/people/address'
import { showsPapers } from '@/lib/shows'
import { summaryPath } from '@/lib/summaries/address'
import { isPublic } from '@/lib/summaries/lists/entries'
import type { FeedEntry } from './feed'

type Row = MaybeKept & {
  id: number
  paperId: number
  key: string
  title: string
  handle: string | null
  name: string | null
  publishedAt: Date
  updatedAt: Date
  score: number
  arxiv: string | null
  fields: FieldLink[]
  language: string
  licence: string | null
}

/**
 * The entries of a feed, in one query and one more for what their texts refer to. Who wrote an anonymous summary stays
 * in the database.
 * @param from SQL yielding `id` and `place` of summaries
 * @param whole with their whole texts, and not just how they begin
 */
export async function feedEntries(from: Prisma.Sql, whole: boolean): Promise<FeedEntry[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s."paperId", p.key, p.title, s."publishedAt", greatest(s."publishedAt", r."createdAt") AS "updatedAt", s.score,
      CASE WHEN s.visibility = 'PUBLIC' THEN a.handle::text END AS handle,
      CASE WHEN s.visibility = 'PUBLIC' THEN a.name END AS name,
      (SELECT i.value FROM paper_identifiers i WHERE i."paperId" = p.id AND i.scheme = 'ARXIV' ORDER BY i.value LIMIT 1) AS arxiv,
      (SELECT coalesce(json_agg(json_build_object('key', f.key, 'name', f.name) ORDER BY f.position), '[]')
        FROM paper_fields pf JOIN fields f ON f.key = pf."fieldKey" WHERE pf."paperId" = p.id) AS fields,
      ${whole ? maybeKept('r', 'html', 'excerpt') : maybeKept('r', 'excerpt')}, r.licence
    FROM (${from}) l
    JOIN summaries s ON s.id = l.id AND ${isPublic}
    JOIN papers p ON p.id = s."paperId"
    JOIN people a ON a.id = s."authorId"
    JOIN revisions r ON r.id = s."revisionId"
    ${joinKept('r')}
    ORDER BY l.place`)
  showsPapers(rows.map(({ paperId }) => paperId))
  const kept = await keptOf(rows)
  const found = await references(kept)
  return rows.map((row, place) => entryOf(row, kept[place]!, found, whole))
}

function entryOf(row: Row, kept: Kept, found: References, whole: boolean): FeedEntry {
  const { id, publishedAt, updatedAt, language, licence, score, arxiv, fields } = row
  const site = env().SITE_URL
  const url = site + summaryPath(id)
  // The prefix is that of the permalink, where links within the text lead.
  const slots = { prefix: `s${id}-`, ...found }
  return {
    id, url, publishedAt, updatedAt, language, licence, score, arxiv, fields,
    paperKey: row.key,
    title: plainInline(row.title),
    by: row.handle && row.name ? { kind: 'named', handle: row.handle, name: row.name } : { kind: 'anonymous' },
    byUrl: row.handle && site + personPath(row.handle),
    excerpt: feedText(fillSlots(kept.excerpt, slots)),
    html: whole ? feedHtml(fillSlots(kept.html, slots), url) : null,
  }
}
