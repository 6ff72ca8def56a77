import { ActionForm, Submit } from '@/components/ui/form'
import { signInPath } from '@/lib/auth/address'
import { savedPath } from '@/lib/library/address'
import type { FormAction } from '@/lib/web/form-state'

/** The press that keeps a paper in a reader's library, and then the way to its lists and note; `saved` is null for a visitor. */
export function Save({ paper, saved, from, action }: { paper: string; saved: boolean | null; from: string; action: FormAction }) {
  if (saved === null) return <a className="btn" href={signInPath(from)}>Save</a>
  if (saved) return <a className="btn" href={savedPath(paper)}>Saved: lists and note</a>
  return (
    <ActionForm action={action} className="row tight">
      <input type="hidden" name="paper" value={paper} />
      <input type="hidden" name="from" value={from} />
      <Submit className="btn" name="save" value="yes" busy="Saving…">Save</Submit>
    </ActionForm>
  )
}
