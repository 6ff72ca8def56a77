'use client'

import { useLive } from '@/components/ui/use-live'
import type { Desk } from '@/lib/summaries/desk'

type Props = Pick<Desk, 'hasDraft' | 'visibility' | 'summaryId'> & { kind: 'SUMMARY' | 'NOTE' }

/** What its writer can do with what is kept already. Sent with the text, so that what another window made of it is not lost. */
export function DeskOwn({ kind, hasDraft, visibility, summaryId }: Props) {
  // Drafts are kept by themselves as soon as the script runs.
  const live = useLive()
  const away = (consequence: string, words: string) => (
    <div className="stack">
      <p>{consequence}</p>
      <div className="row"><button type="submit" className="btn" form="desk" name="intent" value="discard">{words}</button></div>
    </div>
  )
  return (
    <div className="desk-own">
      {kind === 'SUMMARY' && (hasDraft || live) && (
        <details className="fold">
          <summary>Throw the draft away</summary>
          {away(`The unpublished text goes for good${visibility === 'DRAFT' ? '' : '; what is published stays'}.`, 'Delete draft')}
        </details>
      )}
      {kind === 'NOTE' && summaryId !== null && (
        <details className="fold">
          <summary>Delete the note</summary>
          {away('The note goes for good.', 'Delete note')}
        </details>
      )}
    </div>
  )
}
