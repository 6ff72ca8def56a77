import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { ListRow } from '@/lib/library/queries'
import { LONGEST_LIST_NAME } from '@/lib/library/rules'
import type { FormAction } from '@/lib/web/form-state'

/** What can be done with a list itself: another name, or its end. */
export function ListForms({ list: { id, name }, rename, remove }: { list: ListRow; rename: FormAction; remove: FormAction }) {
  return (
    <details className="fold pager">
      <summary>Change this list</summary>
      <div className="stack">
        <ActionForm action={rename}>
          <input type="hidden" name="id" value={id} />
          <Field name="name" label="Name" defaultValue={name} required maxLength={LONGEST_LIST_NAME} />
          <div className="row"><Submit className="btn" busy="Saving…">Rename</Submit></div>
        </ActionForm>
        <ActionForm action={remove}>
          <input type="hidden" name="id" value={id} />
          <p className="hint">Its papers stay saved.</p>
          <div className="row"><Submit className="btn" busy="Deleting…">Delete this list</Submit></div>
        </ActionForm>
      </div>
    </details>
  )
}
