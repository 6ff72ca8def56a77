import { Inline } from '@/components/markdown/inline'
import { Asking } from '@/components/papers/asking'
import { BriefFacts } from '@/components/papers/brief-facts'
import { paperPath } from '@/lib/papers/key'
import type { WaitingPaper } from '@/lib/papers/waiting'
import { writePath } from '@/lib/summaries/address'
import type { FormAction } from '@/lib/web/form-state'

type Props = { paper: WaitingPaper; from: string; signedIn: boolean; action: FormAction }

/** A paper that waits for a summary: how many ask for it, its title and facts, and what a reader can do about it. */
export function WaitingLine({ paper, ...rest }: Props) {
  const { key, title, readers, own } = paper
  return (
    <li className="line">
      <span className={readers > 0 ? 'score num' : 'score num none'} aria-hidden="true">{readers || '·'}</span>
      <div>
        <p className="title"><a href={paperPath(key)}><Inline source={title} /></a></p>
        <p className="meta"><BriefFacts paper={paper} /><a className="link" href={writePath(key)}>Write the first</a></p>
        <Asking paper={paper} asked={{ readers, own }} {...rest} />
      </div>
    </li>
  )
}
