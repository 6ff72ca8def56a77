import { ActionForm, Field, Submit } from '@/components/ui/form'
import { libraryPath } from '@/lib/library/address'
import type { ListRow } from '@/lib/library/queries'
import { LONGEST_LIST_NAME } from '@/lib/library/rules'
import type { FormAction } from '@/lib/web/form-state'

type Props = { lists: ListRow[]; saved: number; current: number | null; make: FormAction }

/** The lists of a library, and the way to one more. */
export function LibraryLists({ lists, saved, current, make }: Props) {
  return (
    <div className="stack top">
      <nav aria-label="Lists">
        <ul className="list">
          <li><a href={libraryPath()} aria-current={current === null ? 'page' : undefined}>All saved <span className="count">{saved.toLocaleString('en')}</span></a></li>
          {lists.map(({ id, name, papers }) => (
            <li key={id}>
              <a href={libraryPath(id)} aria-current={current === id ? 'page' : undefined}>
                <span className="name">{name}</span> <span className="count">{papers.toLocaleString('en')}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details className="fold">
        <summary>New list</summary>
        <ActionForm action={make}>
          <Field name="name" label="Its name" required maxLength={LONGEST_LIST_NAME} />
          <div className="row"><Submit className="btn" busy="Making…">Make list</Submit></div>
        </ActionForm>
      </details>
    </div>
  )
}
