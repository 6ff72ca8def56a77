import type { Tally } from '@/lib/votes/commands'
import type { FormAction } from '@/lib/web/form-state'
import { OwnVote, VisitorVote } from './fixed-votes'
import { Vote } from './vote'

type Props = {
  on: 'summary' | 'comment'
  id: number
  label: string
  from: string
  own: boolean
  signedIn: boolean
  action: FormAction<Tally>
} & Tally

/** The vote as this reader may use it. */
export function VotePlace({ own, signedIn, action, vote, ...rest }: Props) {
  if (own) return <OwnVote {...rest} />
  return signedIn ? <Vote key={`${rest.score} ${vote}`} {...rest} action={action} vote={vote} /> : <VisitorVote {...rest} />
}
