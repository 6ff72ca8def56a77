'use client'

import { useEffect, useRef } from 'react'
import { ActionForm, Area, Submit, useAnswer } from '@/components/ui/form'
import { LONGEST_COMMENT } from '@/lib/comments/rules'
import type { FormAction } from '@/lib/web/form-state'

/** The comment that came of it. */
export type PostedComment = { id: number }

type Props = { action: FormAction<PostedComment>; summary: number; parent?: number; from: string; label: string }

/** A comment on a summary, or an answer to one; what is being sent shows at once. */
export function CommentForm({ action, summary, parent, from, label }: Props) {
  return (
    <ActionForm action={action}>
      <Posting />
      <Posted />
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

/** Leads on to the comment that was posted, from where its writer reads it once more; the box it was written in is empty and shut. */
function Posted() {
  const { state } = useAnswer()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const posted = state.result as PostedComment | undefined
    if (!posted) return
    const field = place.current?.closest('form')?.querySelector('textarea')
    // Words typed while it was being sent are the next ones.
    if (field && field.value === state.values.text) {
      field.value = ''
      field.closest('details.reply')?.removeAttribute('open')
    }
    document.getElementById(`comment-${posted.id}`)?.focus()
  }, [state])
  return <span ref={place} hidden />
}
