import { BriefFacts } from '@/components/papers/brief-facts'
import { PaperLine } from '@/components/papers/paper-line'
import { Time } from '@/components/ui/time'
import { savedPath } from '@/lib/library/address'
import type { SavedLine as Saved } from '@/lib/library/queries'
import { paperPath } from '@/lib/papers/key'

/** A saved paper in its owner's library. */
export function SavedLine({ paper, now }: { paper: Saved; now: Date }) {
  return (
    <PaperLine href={paperPath(paper.key)} title={paper.title} score={paper.score} words={paper.note}>
      <BriefFacts paper={paper} />
      <span>Saved <Time at={paper.savedAt} now={now} /></span>
      {paper.lists.length > 0 && <span>In {paper.lists.join(', ')}</span>}
      <a href={savedPath(paper.key)}>Lists and note</a>
    </PaperLine>
  )
}
