import { Inline } from '@/components/markdown/inline'
import { By } from '@/components/summaries/byline'
import { count } from '@/components/ui/count'
import { Time } from '@/components/ui/time'
import type { CitedBy as Cited } from '@/lib/papers/citations'
import { summaryPath } from '@/lib/summaries/address'

/** Below a paper's summaries: those of other papers that refer to it. */
export function CitedBy({ total, summaries, now }: Cited & { now: Date | null }) {
  const more = total - summaries.length
  return (
    <section className="indent" aria-labelledby="cited-by">
      <div className="cited-by">
        <h2 className="head-2" id="cited-by">Cited by {count(total, 'summary', 'summaries')}</h2>
        <ul className="lines">
          {summaries.map(({ id, by, publishedAt, paper }) => (
            <li key={id}>
              <p className="title"><a href={summaryPath(id)}>Summary of <Inline source={paper.title} /></a></p>
              <p className="meta"><span>by <By by={by} /></span><Time at={publishedAt} now={now} /></p>
            </li>
          ))}
        </ul>
        {more > 0 && <p className="hint">and {count(more, 'other', 'others')}</p>}
      </div>
    </section>
  )
}
