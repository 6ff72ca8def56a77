import { count } from '@/components/ui/count'
import { ActionForm, Area, Submit } from '@/components/ui/form'
import type { CommentView } from '@/lib/comments/queries'
import { EDIT_WINDOW, LONGEST_COMMENT } from '@/lib/comments/rules'
import type { CommentActions } from './actions'

type Props = { comment: CommentView; now: Date | null; from: string; actions: Pick<CommentActions, 'edit' | 'remove'> }

/** What its author can do with a comment: change it while its hour lasts, delete it. */
export function OwnComment({ comment: { id, editable, createdAt }, now, from, actions }: Props) {
  const minutes = Math.max(1, Math.ceil((createdAt.getTime() + EDIT_WINDOW - (now ?? createdAt).getTime()) / 60_000))
  return (
    <>
      {editable !== null && (
        <details className="reply">
          <summary>Edit</summary>
          <ActionForm action={actions.edit}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="from" value={from} />
            <Area name="text" label="Your comment" defaultValue={editable} maxLength={LONGEST_COMMENT} required
              hint={`It can be changed for ${count(minutes, 'minute')} more.`} />
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
