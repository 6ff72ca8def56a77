import { OwnVote, VisitorVote } from '@/components/votes/fixed-votes'
import { Vote } from '@/components/votes/vote'
import type { Tally } from '@/lib/votes/commands'
import type { FormAction } from '@/lib/web/form-state'
import { NOBODY, scores } from './samples'

/** Votes: not cast, up, down, one's own, a visitor's, and scores of all lengths. Pressing is refused: there is no such summary. */
export function Votes({ action }: { action: FormAction<Tally> }) {
  const of = (n: number) => ({ on: 'summary' as const, id: NOBODY - 100 - n, label: `example ${n}` })
  return (
    <section className="stack">
      <h2 className="head-2">Votes</h2>
      <div className="row">
        {([0, 1, -1] as const).map((vote, n) => <Vote key={vote} {...of(n)} action={action} from="/styleguide" score={12 + vote} vote={vote} />)}
        <OwnVote {...of(3)} score={12} />
        <OwnVote {...of(4)} on="comment" score={0} />
        <VisitorVote {...of(5)} from="/styleguide" score={12} />
      </div>
      <div className="row">{scores.map((score, n) => <VisitorVote key={score} {...of(6 + n)} from="/styleguide" score={score} />)}</div>
    </section>
  )
}
