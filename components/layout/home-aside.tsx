import { Inline } from '@/components/markdown/inline'
import { count } from '@/components/ui/count'
import type { FieldLink } from '@/lib/fields/queries'
import { paperPath } from '@/lib/papers/key'
import type { WaitingPaper } from '@/lib/papers/waiting'
import { listPath, type ListQuery } from '@/lib/summaries/lists/schema'

type Props = { fields: FieldLink[]; waiting: WaitingPaper[]; query: ListQuery }

/** Beside the lists: papers without a summary, and the fields. */
export function HomeAside({ fields, waiting, query }: Props) {
  return (
    <aside className="aside" aria-label="More to read">
      {waiting.length > 0 && (
        <section className="stack close">
          <h2 className="head-2">Waiting for a summary</h2>
          <ul className="list read">
            {waiting.map((paper) => <li key={paper.key}><a href={paperPath(paper.key)}><Inline source={paper.title} /> <small>{paper.readers > 0 ? count(paper.readers, 'reader asks', 'readers ask') : paper.year}</small></a></li>)}
          </ul>
          <p className="hint"><a className="link" href="/waiting">More that wait, and how to ask</a></p>
        </section>
      )}
      <section className="stack close">
        <h2 className="head-2">Fields</h2>
        <ul className="list">
          {fields.map((field) => (
            <li key={field.key}>
              <a href={listPath({ ...query, field: field.key })} aria-current={query.field === field.key ? 'true' : undefined}>{field.name}</a>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
