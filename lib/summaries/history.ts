import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { joinKept, keptOf, maybeKept, type MaybeKept } from '@/lib/markdown/kept'
import { references } from '@/lib/markdown/references'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import { fillSlots } from '@/lib/markdown/slots'
import { isModerator } from '@/lib/moderation/permissions'
import type { Viewer } from '@/lib/people/actor'
import { shows } from '@/lib/shows'
import type { Byline } from './view'

export type RevisionView = {
  number: number
  createdAt: Date
  language: string
  licence: string | null
  removed: boolean
  /** The one that is shown as the summary. */
  current: boolean
  text: string
  html: SafeHtml
}

export type HistoryPage = {
  summaryId: number
  paper: { key: string; title: string }
  by: Byline
  /** May publish an earlier text again. */
  own: boolean
  /** May take an earlier text out of the history: its author, or a moderator with a reason. */
  removes: 'own' | 'moderator' | null
  /** Newest first, and the one before the last, which is not shown but compared with. */
  revisions: RevisionView[]
  /** There are earlier ones than those shown: they come after the one of this number. */
  earlier: number | null
}

/** Texts on one page of a history. */
const SHOWN = 10

type Row = MaybeKept & { number: number; place: number; createdAt: Date; language: string; licence: string | null; removed: boolean; current: boolean; source: string }

/**
 * The texts a public summary has had, as the viewer may see them: none from before it turned anonymous.
 * @param after the number of the text after which they begin
 */
export async function historyPage(viewer: Viewer, id: number, after = Infinity): Promise<HistoryPage | null> {
  const me = viewer?.id ?? 0
  const summary = await db.summary.findFirst({
    where: { id, visibility: { not: 'DRAFT' }, kind: 'SUMMARY', OR: [{ hiddenAt: null }, { authorId: me }] },
    select: { visibility: true, authorId: true, author: { select: { handle: true, name: true } }, paper: { select: { id: true, key: true, title: true } } },
    relationLoadStrategy: 'join',
  })
  shows(summary ? `paper:${summary.paper.id}` : 'lists')
  if (!summary) return null
  const own = summary.authorId === me
  const rows = await revisionRows(id, own, Math.min(after, 2 ** 31 - 1))
  const kept = await keptOf(rows)
  const found = await references(kept)
  const revisions = rows.map(({ place, createdAt, language, licence, removed, current, source }, n): RevisionView => {
    // Several texts stand on the page: their ids are kept apart.
    const html = fillSlots(kept[n]!.html, { prefix: `r${place}-`, ...found })
    return { number: place, createdAt, language, licence, removed, current, text: source, html }
  })
  return {
    summaryId: id,
    paper: summary.paper,
    by: summary.visibility === 'PUBLIC' ? { kind: 'named', ...summary.author } : { kind: 'anonymous' },
    own,
    removes: own ? 'own' : viewer && isModerator(viewer) ? 'moderator' : null,
    revisions,
    earlier: revisions.length > SHOWN ? revisions[SHOWN - 1]!.number : null,
  }
}

/** So many revisions and one more; counted anew, so that nothing tells of texts that are concealed. */
function revisionRows(id: number, own: boolean, after: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT r.number, r.place::int, r."createdAt", r.licence, r."removedAt" IS NOT NULL AS removed, r.id = s."revisionId" AS current,
      r.text AS source, ${maybeKept('r', 'html')}
    FROM (SELECT *, row_number() OVER (ORDER BY number) AS place FROM revisions WHERE "summaryId" = ${id} AND (NOT concealed OR ${own})) r
    JOIN summaries s ON s.id = r."summaryId"
    ${joinKept('r')}
    WHERE r.place < ${after} ORDER BY r.place DESC LIMIT ${SHOWN + 1}`)
}
