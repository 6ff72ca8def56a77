import { ActionForm, Area, Submit } from '@/components/ui/form'
import type { CommentView } from '@/lib/comments/queries'
import { LONGEST_COMMENT } from '@/lib/comments/rules'
import type { CommentActions } from './actions'

type Props = { comment: CommentView; from: string; actions: Pick<CommentActions, 'edit' | 'remove'> }

/** What its author can do with a comment: change it while its hour lasts, delete it. */
export function OwnComment({ comment: { id, editable }, from, actions }: Props) {
  return (
    <>
      {editable !== null && (
        <details className="reply">
          <summary>Edit</summary>
          <ActionForm action={actions.edit}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="from" value={from} />
            <Area name="text" label="Your comment" defaultValue={editable} maxLength={LONGEST_COMMENT} required />
            <div className="row"><Submit busy="Saving…">Save</Submit></div>
          </ActionForm>
        </details>
      )}
      <details className="reply">
        <summary>Delete</summary>
        <ActionForm action={actions.remove}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="from" value={from} />
          <div className="row">
            <span>Delete this comment for good?</span>
            <Submit className="btn" busy="Deleting…">Delete comment</Submit>
          </div>
        </ActionForm>
      </details>
    </>
  )
}
