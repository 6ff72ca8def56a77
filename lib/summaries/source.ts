import { db } from '@/lib/db'
import { isModerator } from '@/lib/moderation/permissions'
import type { Viewer } from '@/lib/people/actor'
import { shows } from '@/lib/shows'

/** What a public summary, or one's own, is written as; null where there is none. */
export async function sourceOf(viewer: Viewer, id: number): Promise<{ text: string; language: string } | null> {
  const me = viewer?.id ?? 0
  const summary = await db.summary.findFirst({
    where: { id, kind: 'SUMMARY', visibility: { not: 'DRAFT' }, ...(!isModerator(viewer) && { OR: [{ hiddenAt: null }, { authorId: me }] }) },
    select: { paperId: true, revision: { select: { text: true, language: true } } },
    relationLoadStrategy: 'join',
  })
  shows(summary ? `paper:${summary.paperId}` : 'lists')
  return summary?.revision ?? null
}
