import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { fromLatex } from '@/lib/markdown/latex-text'
import type { Identifier } from '@/lib/papers/identifiers'
import { shows } from '@/lib/shows'
import { entries, isPublic } from '@/lib/summaries/lists/entries'
import type { EntryView, PaperBrief } from '@/lib/summaries/view'

/** Papers that one search shows. */
export const FOUND = 50
/** Matches that are ranked: ranking every match of a common word takes seconds. */
const RANKED = 1000

/** The key of the paper an identifier names; null where it is not here. */
export async function paperOfIdentifier({ scheme, value }: Identifier): Promise<string | null> {
  shows('absent', 'lists')
  const found = await db.paperIdentifier.findUnique({
    where: { scheme_value: { scheme, value } },
    select: { paper: { select: { key: true, mergedInto: { select: { key: true } } } } },
    relationLoadStrategy: 'join',
  })
  return found && (found.paper.mergedInto?.key ?? found.paper.key)
}

export type SearchResults = {
  /** The best summary of each paper that has one. */
  read: EntryView[]
  /** Papers that nobody has explained yet. */
  waiting: Omit<PaperBrief, 'field'>[]
  /** There is more than is shown. */
  more: boolean
}

/**
 * Papers whose title or authors have all the words, each as a whole or as the beginning of one, whatever the accents and case.
 * Those with a summary come first, then by how well the words fit. No text is an error; one without words finds nothing.
 */
export async function searchPapers(text: string): Promise<SearchResults> {
  shows('lists')
  const words = fromLatex(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  if (!words) return { read: [], waiting: [], more: false }
  const read = await entries(null, Prisma.sql`
    SELECT b.id, row_number() OVER (ORDER BY ts_rank(p.search, q.words) DESC, m.score DESC, m.id) AS place
    FROM ${typed(words)} q
    CROSS JOIN LATERAL (SELECT p.id, max(s.score) AS score FROM papers p JOIN summaries s ON s."paperId" = p.id
      WHERE p.search @@ q.words AND p."mergedIntoId" IS NULL AND ${isPublic}
      GROUP BY p.id ORDER BY score DESC LIMIT ${RANKED}) m
    JOIN papers p ON p.id = m.id
    CROSS JOIN LATERAL (SELECT s.id FROM summaries s WHERE s."paperId" = m.id AND ${isPublic}
      ORDER BY s.score DESC, s."publishedAt", s.id LIMIT 1) b
    ORDER BY place LIMIT ${FOUND + 1}`)
  const room = FOUND - read.length
  const waiting = room < 0 ? [] : await waitingPapers(words, room + 1)
  return { read: read.slice(0, FOUND), waiting: waiting.slice(0, Math.max(room, 0)), more: read.length + waiting.length > FOUND }
}

type WaitingRow = Omit<PaperBrief, 'venue' | 'field'> & { venueKey: string | null; venueName: string | null }

async function waitingPapers(words: string, most: number): Promise<SearchResults['waiting']> {
  const rows = await db.$queryRaw<WaitingRow[]>(Prisma.sql`
    SELECT m.key, m.title, m.year, v.key AS "venueKey", v."shortName" AS "venueName",
      ARRAY(SELECT a.name FROM paper_authors a WHERE a."paperId" = m.id AND a.position < 4 ORDER BY a.position) AS authors,
      (SELECT count(*)::int FROM paper_authors a WHERE a."paperId" = m.id) AS "authorCount"
    FROM (SELECT p.*, q.words FROM papers p, ${typed(words)} q
          WHERE p.search @@ q.words AND p."mergedIntoId" IS NULL
            AND NOT EXISTS (SELECT FROM summaries s WHERE s."paperId" = p.id AND ${isPublic})
          LIMIT ${RANKED}) m
    LEFT JOIN venues v ON v.id = m."venueId"
    ORDER BY ts_rank(m.search, m.words) DESC, m.year DESC NULLS LAST, m.id LIMIT ${most}`)
  return rows.map(({ venueKey, venueName, ...paper }) => ({
    ...paper,
    venue: venueKey && venueName ? { key: venueKey, shortName: venueName } : null,
  }))
}

/**
 * A query of the words as PostgreSQL itself cuts them, each with its beginnings. What it cut is quoted, never parsed again.
 * A number also stands for its negative: that is how the 3 of "GPT-3" is kept.
 */
const typed = (words: string) => Prisma.sql`
  (SELECT string_agg(CASE WHEN w.word ~ '^[0-9]' THEN format('(%1$s:* | %2$s:*)', quote_literal(w.word), quote_literal('-' || w.word))
     ELSE quote_literal(w.word) || ':*' END, ' & ')::tsquery AS words
   FROM unnest(to_tsvector('simple', unaccent(${words}))) AS w(word, positions, weights))`
