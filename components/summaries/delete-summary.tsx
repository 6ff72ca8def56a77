import { ActionForm, Submit } from '@/components/ui/form'
import { count } from '@/components/ui/count'
import type { FormAction } from '@/lib/web/form-state'

type Props = { id: number; paperKey: string; comments: number; action: FormAction }

/** Asks once more, says what goes with it, deletes. */
export function DeleteSummary({ id, paperKey, comments, action }: Props) {
  return (
    <details className="menu end">
      <summary>Delete</summary>
      <ActionForm action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="paper" value={paperKey} />
        <p>
          Delete this summary for good, with its earlier texts, its votes
          {comments > 0 && ` and the ${count(comments, 'comment')} below it`}?
        </p>
        <Submit className="btn" busy="Deleting…">Delete summary</Submit>
      </ActionForm>
    </details>
  )
}
