import { DownIcon, UpIcon } from '@/components/ui/icons'
import { signed } from '@/components/ui/count'

type Props = { on: 'summary' | 'comment'; id: number; label: string; score: number }

/** The vote on one's own text: it stands, and the buttons say why they do nothing. */
export function OwnVote({ on, id, label, score }: Props) {
  const why = on === 'summary' ? 'your own summary keeps your vote' : 'nobody votes on their own comment'
  return (
    <div className="vote" role="group" aria-label={`Votes on ${label}`}>
      <button type="button" id={`vote-${on}-${id}`} className="up" aria-disabled="true" aria-pressed={on === 'summary'}
        aria-label={`Vote up: ${why}`} title={why}><UpIcon /></button>
      <output aria-label="Score">{signed(score)}</output>
      <button type="button" className="down" aria-disabled="true" aria-label={`Vote down: ${why}`} title={why}><DownIcon /></button>
    </div>
  )
}

/** A visitor's press leads to signing in and back to the same button; the vote itself is then theirs to cast. */
export function VisitorVote({ on, id, label, score, from }: Props & { from: string }) {
  return (
    <form action="/sign-in">
      <div className="vote" role="group" aria-label={`Vote on ${label}`}>
        <input type="hidden" name="next" value={`${from}#vote-${on}-${id}`} />
        <button id={`vote-${on}-${id}`} className="up" aria-label="Vote up: sign in first"><UpIcon /></button>
        <output aria-label="Score">{signed(score)}</output>
        <button className="down" aria-label="Vote down: sign in first"><DownIcon /></button>
      </div>
    </form>
  )
}
