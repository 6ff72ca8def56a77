'use client'

import { ActionForm, Area, Submit, useAnswer } from '@/components/ui/form'
import { LONGEST_COMMENT } from '@/lib/comments/rules'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; summary: number; parent?: number; from: string; label: string }

/** A comment on a summary, or an answer to one; what is being sent shows at once. */
export function CommentForm({ action, summary, parent, from, label }: Props) {
  return (
    <ActionForm action={action}>
      <Posting />
      <input type="hidden" name="summary" value={summary} />
      <input type="hidden" name="parent" value={parent ?? ''} />
      <input type="hidden" name="from" value={from} />
      <Area name="text" label={label} rows={3} maxLength={LONGEST_COMMENT} required hint="Markdown and $math$ work." />
      <div className="row"><Submit busy="Posting…">Post comment</Submit></div>
    </ActionForm>
  )
}

/** The comment on its way, as its writer sees it. */
function Posting() {
  const { sent } = useAnswer()
  if (!sent) return null
  return (
    <div className="comment" aria-busy="true">
      <p className="meta"><span className="name">You</span><span>posting</span></p>
      <div className="prose"><p>{String(sent.get('text'))}</p></div>
    </div>
  )
}
