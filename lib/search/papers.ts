import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainInline } from '@/lib/markdown/inline'
import { RENDERER_VERSION } from '@/lib/markdown/render'
import { entries, isPublic } from '@/lib/summaries/lists/entries'
import type { EntryView, PaperBrief } from '@/lib/summaries/view'
import type { Found } from './candidates'
import { snippet, type Wanted } from './mark'

/** A paper found: with its best public summary, where it has one, and the part of its words that has what was looked for. */
export type FoundPaper = {
  paper: Omit<PaperBrief, 'field'>
  best: Pick<EntryView, 'id' | 'by' | 'score' | 'excerpt' | 'language' | 'summaryCount' | 'vote' | 'own'> | null
  snippet: string | null
}

type Row = Omit<PaperBrief, 'venue' | 'field'> & {
  id: number
  abstract: string
  venueKey: string | null
  venueName: string | null
  bestId: number | null
  text: string | null
}

/** The best public summary of the paper `i`. */
const best = Prisma.sql`
  SELECT s.id, s."revisionId" FROM summaries s WHERE s."paperId" = i.id AND ${isPublic} ORDER BY s.score DESC, s."publishedAt", s.id LIMIT 1`

/** What is shown of papers, in their order. */
export async function shownPapers(found: Found[], words: Wanted[]): Promise<FoundPaper[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const shown = db.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.id, p.key, p.title, p.year, p.abstract, v.key AS "venueKey", v."shortName" AS "venueName", b.id AS "bestId", b.text,
      ARRAY(SELECT a.name FROM paper_authors a WHERE a."paperId" = p.id AND a.position < 4 ORDER BY a.position) AS authors,
      (SELECT count(*)::int FROM paper_authors a WHERE a."paperId" = p.id) AS "authorCount"
    FROM unnest(${ids}::int[]) WITH ORDINALITY AS i (id, place)
    JOIN papers p ON p.id = i.id
    LEFT JOIN venues v ON v.id = p."venueId"
    LEFT JOIN LATERAL (SELECT s.id, left(k.text, 20000) AS text FROM (${best}) s JOIN revisions r ON r.id = s."revisionId"
      LEFT JOIN renderings k ON k."textHash" = r."textHash" AND k.version = ${RENDERER_VERSION}) b ON true
    ORDER BY i.place`)
  // Both at once: one who waits has half as long to wait.
  const explained = entries(null, Prisma.sql`SELECT s.id, i.place FROM unnest(${ids}::int[]) WITH ORDINALITY AS i (id, place) JOIN LATERAL (${best}) s ON true`)
  const [rows, read] = await Promise.all([shown, explained])
  const byId = new Map(read.map((entry) => [entry.id, entry]))
  return rows.map(({ id: _, venueKey, venueName, abstract, bestId, text, ...paper }) => ({
    paper: { ...paper, venue: venueKey && venueName ? { key: venueKey, shortName: venueName } : null },
    best: (bestId !== null && byId.get(bestId)) || null,
    snippet: (text && snippet(text.replace(/\s+/g, ' '), words)) || snippet(plainInline(abstract), words),
  }))
}
