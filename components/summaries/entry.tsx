import type { ReactNode } from 'react'
import { Inline } from '@/components/markdown/inline'
import { KeptText } from '@/components/markdown/kept-text'
import { count } from '@/components/ui/count'
import { Time } from '@/components/ui/time'
import { paperPath } from '@/lib/papers/key'
import { authorLine } from '@/lib/papers/rules'
import type { EntryView } from '@/lib/summaries/view'
import { venuePath } from '@/lib/venues/address'
import { By } from './byline'

type Props = { entry: EntryView; now: Date | null; vote: ReactNode }

/** A summary in a list: its paper, how it begins, who wrote it. */
export function Entry({ entry, now, vote }: Props) {
  const { paper } = entry
  const at = `${paperPath(paper.key)}#summary-${entry.id}`
  return (
    <article className="entry" id={`summary-${entry.id}`}>
      <div className="main">
        <p className="meta">
          {paper.venue && <a href={venuePath(paper.venue.key, paper.year)}>{paper.venue.shortName} {paper.year}</a>}
          {!paper.venue && paper.year && <span>{paper.year}</span>}
          {paper.field && <a className="dim" href={`/?field=${paper.field.key}`}>{paper.field.name}</a>}
        </p>
        <h2 className="title"><a href={at}><Inline source={paper.title} /></a></h2>
        <p className="meta"><span>{authorLine(paper.authors, paper.authorCount)}</span></p>
        <KeptText html={entry.excerpt} lang={entry.language} />
      </div>
      {vote}
      <p className="who meta">
        <span>Summary by <By by={entry.by} own={entry.own} />, <Time at={entry.publishedAt} now={now} /></span>
      </p>
      <div className="acts">
        <a href={at}>{count(entry.commentCount, 'comment')}</a>
        {entry.summaryCount > 1 && <a className="opt" href={paperPath(paper.key)}>{count(entry.summaryCount, 'summary', 'summaries')}</a>}
      </div>
    </article>
  )
}
