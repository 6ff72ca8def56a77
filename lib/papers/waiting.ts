import { db } from '@/lib/db'
import { shows } from '@/lib/shows'

export type WaitingPaper = { key: string; title: string; year: number | null }

/** The papers added last that nobody has explained in public yet. */
export function waitingPapers(most = 5): Promise<WaitingPaper[]> {
  shows('lists')
  return db.paper.findMany({
    where: { mergedIntoId: null, summaries: { none: { visibility: { not: 'DRAFT' }, hiddenAt: null } } },
    select: { key: true, title: true, year: true },
    orderBy: { id: 'desc' },
    take: most,
  })
}
