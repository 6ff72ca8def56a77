import { Inline } from '@/components/markdown/inline'
import { Time } from '@/components/ui/time'
import { plainInline } from '@/lib/markdown/inline'
import { personPath } from '@/lib/people/address'
import type { Reported } from '@/lib/reports/queries'
import { reasons } from '@/lib/reports/schema'
import { commentPath, summaryPath } from '@/lib/summaries/address'
import type { FormAction } from '@/lib/web/form-state'
import { RulingForm } from './ruling-form'

/** A reported text: what was said of it, how it begins, and what a moderator can do. */
export function ReportedLine({ reported, now, from, action }: { reported: Reported; now: Date; from: string; action: FormAction }) {
  const { on, id, summaryId, title, author, anonymous, language, begins, first, reports } = reported
  const told = [...new Set(reports.map(({ reason }) => reasons[reason]))].join(', ')
  const name = `the ${on} ${on === 'comment' ? 'on' : 'of'} ${plainInline(title)}`
  return (
    <li className="line" aria-label={name}>
      <span className="score num"><span className="vh">Reports: </span>{reports.length}</span>
      <div className="stack near">
        <div>
          <p className="title"><a href={on === 'comment' ? commentPath(summaryId, id) : summaryPath(id)}><Inline source={title} /></a></p>
          <p className="meta">
            <b>{told}</b>
            <span>{on === 'comment' ? 'Comment' : 'Summary'} by <a href={personPath(author.handle)}>{author.name}</a>{anonymous && ', anonymous to everyone else'}</span>
            <span>first report <Time at={first} now={now} /></span>
          </p>
          {reports.filter(({ text }) => text).map(({ text }, place) => <p key={place} className="snip" dir="auto">“{text}”</p>)}
        </div>
        <blockquote className="quoted" lang={language} dir="auto" tabIndex={0} aria-label="How it begins, as written">{begins}</blockquote>
        <RulingForm of={{ on, id }} name={name} rulings={['keep', 'hide']} from={from} action={action} />
        <p><a className="link" href={`/moderation/people?${new URLSearchParams({ handle: author.handle })}`}>Suspend {author.name}</a></p>
      </div>
    </li>
  )
}
