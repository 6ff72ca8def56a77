import { count } from '@/components/ui/count'
import { paperPath } from '@/lib/papers/key'
import { writePath } from '@/lib/summaries/address'
import type { Mine } from '@/lib/summaries/view'

type Props = { paperKey: string; count: number; order: 'score' | 'date'; mine: Mine; signedIn: boolean }

/** Above a paper's summaries: how many, in which order, and the way to one's own. */
export function SummaryBar({ paperKey, count: number, order, mine, signedIn }: Props) {
  const here = paperPath(paperKey)
  const write = writePath(paperKey)
  return (
    <div className="indent">
      <nav className="tabs sort" aria-label="Summaries">
        <a href={here} aria-current="page">{number ? count(number, 'summary', 'summaries') : 'No summary yet'}</a>
        {number > 1 && <a className="push" href={here} aria-current={order === 'score' ? 'true' : undefined}>By score</a>}
        {number > 1 && <a href={`${here}?order=date`} aria-current={order === 'date' ? 'true' : undefined}>By date</a>}
        {signedIn && mine.notes.length === 0 && <a className={number > 1 ? undefined : 'push'} href={writePath(paperKey, { note: true })}>Private note</a>}
        <a className={`link${number > 1 || (signedIn && mine.notes.length === 0) ? '' : ' push'}`} href={write}>{wordsFor(mine)}</a>
      </nav>
    </div>
  )
}

function wordsFor({ summaryId, hasDraft }: Mine): string {
  if (hasDraft) return 'Your draft'
  return summaryId ? 'Edit yours' : 'Write yours'
}
