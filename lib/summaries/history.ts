import { db } from '@/lib/db'
import type { Viewer } from '@/lib/people/actor'
import { shows } from '@/lib/shows'
import type { Byline } from './view'

export type RevisionView = { number: number; createdAt: Date; language: string; removed: boolean; text: string; licence: string | null }

export type HistoryPage = {
  summaryId: number
  paper: { key: string; title: string }
  by: Byline
  /** Newest first. */
  revisions: RevisionView[]
}

/** The texts a public summary has had, as the viewer may see them: none from before it turned anonymous. */
export async function historyPage(viewer: Viewer, id: number): Promise<HistoryPage | null> {
  const me = viewer?.id ?? 0
  const summary = await db.summary.findFirst({
    where: { id, visibility: { not: 'DRAFT' }, kind: 'SUMMARY', OR: [{ hiddenAt: null }, { authorId: me }] },
    select: {
      visibility: true,
      authorId: true,
      author: { select: { handle: true, name: true } },
      paper: { select: { id: true, key: true, title: true } },
      revisions: {
        select: { number: true, createdAt: true, language: true, removedAt: true, text: true, licence: true, concealed: true },
        orderBy: { number: 'desc' },
      },
    },
    relationLoadStrategy: 'join',
  })
  shows(summary ? `paper:${summary.paper.id}` : 'lists')
  if (!summary) return null
  const shown = summary.revisions.filter((revision) => !revision.concealed || summary.authorId === me)
  return {
    summaryId: id,
    paper: summary.paper,
    by: summary.visibility === 'PUBLIC' ? { kind: 'named', ...summary.author } : { kind: 'anonymous' },
    // Counted anew, so that nothing tells of texts that are concealed.
    revisions: shown.map(({ concealed: _, removedAt, ...revision }, place) => ({
      ...revision,
      number: shown.length - place,
      removed: removedAt !== null,
    })),
  }
}
