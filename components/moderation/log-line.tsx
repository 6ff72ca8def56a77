import type { ReactNode } from 'react'
import { Inline } from '@/components/markdown/inline'
import { Time } from '@/components/ui/time'
import type { LogEntry } from '@/lib/moderation/log'
import { paperPath } from '@/lib/papers/key'
import { personPath } from '@/lib/people/address'
import { commentPath, summaryPath } from '@/lib/summaries/address'
import type { FormAction } from '@/lib/web/form-state'
import { LiftForm } from './lift-form'
import { RulingForm } from './ruling-form'

type Props = { entry: LogEntry; now: Date | null; undo: { rule: FormAction; lift: FormAction } | null }

/** One decision: who, what, when, why. A moderator can take it back where it lasts. */
export function LogLine({ entry, now, undo }: Props) {
  const { id, verb, reason, createdAt, moderator, person, text, lasts } = entry
  return (
    <li className="line plain" id={`decision-${id}`}>
      <div className="stack near">
        <div>
          <p><b>{moderator ? <a href={personPath(moderator.handle)}>{moderator.name}</a> : 'A moderator who left'}</b> {did(entry)}</p>
          <p className="snip" dir="auto">“{reason}”</p>
          <p className="meta"><Time at={createdAt} now={now} /></p>
        </div>
        {undo && lasts && (
          <details className="fold">
            <summary>Take it back</summary>
            {verb === 'HIDE' && text && <RulingForm of={text} name={`the decision ${id}`} rulings={['show']} action={undo.rule} />}
            {verb === 'SUSPEND' && person && <LiftForm handle={person.handle} action={undo.lift} />}
          </details>
        )}
      </div>
    </li>
  )
}

function did({ verb, until, person, paper, otherPaper, text }: LogEntry): ReactNode {
  const someone = person ? <a href={personPath(person.handle)}>{person.name}</a> : 'someone who left'
  if (verb === 'SUSPEND') return <>suspended {someone} until {until && <Time at={until} />}</>
  if (verb === 'LIFT') return <>ended the suspension of {someone}</>
  if (verb === 'MERGE') return <>merged <Work paper={otherPaper} /> into <Work paper={paper} /></>
  if (verb === 'KEEP_APART') return <>found <Work paper={paper} /> and <Work paper={otherPaper} /> to be two works</>
  const verbs = { HIDE: 'hid', SHOW: 'showed again', KEEP: 'looked at reports of, and kept,', REMOVE_REVISION: 'removed an earlier text of' }
  return <>{verbs[verb]} <Text text={text} /> <Work paper={paper} /></>
}

function Text({ text }: Pick<LogEntry, 'text'>) {
  if (!text) return <>a text, deleted since, on</>
  const words = text.on === 'comment' ? 'a comment on a summary' : 'a summary'
  return <>{text.shows ? <a className="link" href={text.on === 'comment' ? commentPath(text.summaryId, text.id) : summaryPath(text.id)}>{words}</a> : words} of</>
}

const Work = ({ paper }: { paper: LogEntry['paper'] }) =>
  paper ? <a href={paperPath(paper.key)}><Inline source={paper.title} /></a> : <>a paper</>
