'use client'

import { useState } from 'react'
import { ActionForm, Submit } from '@/components/ui/form'
import { useLive } from '@/components/ui/use-live'
import type { FormAction } from '@/lib/web/form-state'

type Props = {
  paper: string
  kind: 'SUMMARY' | 'NOTE'
  copy: number
  /** The site has it already; else it may as soon as somebody types. */
  isKept: boolean
  /** The address others can read it at; null while it is not shared. */
  url: string | null
  share: FormAction
  unshare: FormAction
}

/** Below one's draft or note: shows it to others by a secret link, and takes that back. */
export function ShareLink({ paper, kind, copy, isKept, url, share, unshare }: Props) {
  const what = kind === 'NOTE' ? 'note' : 'draft'
  // Stays as it is unfolded when the answer comes, which stands in it.
  const [open] = useState(url !== null)
  const live = useLive()
  if (!isKept && !live) return null
  return (
    <details className="fold share" id="share" open={open}>
      <summary>Show it to others by a secret link</summary>
      <ActionForm action={url === null ? share : unshare}>
        <input type="hidden" name="paper" value={paper} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="copy" value={copy} />
        {url === null ? (
          <p>Whoever has the link reads this {what} as it is kept, with your name above it. No search engine is told, and you can take the link back.</p>
        ) : (
          <>
            <label className="label">Whoever has this address reads the {what}<input className="field" readOnly value={url} /></label>
            <p className="hint">Taken back, it leads nowhere from then on. {kind === 'SUMMARY' && 'It also ends when you publish.'}</p>
          </>
        )}
        <div className="row">
          <Submit className="btn" busy={url === null ? 'Making…' : 'Taking back…'}>{url === null ? 'Make a secret link' : 'Take the link back'}</Submit>
        </div>
      </ActionForm>
    </details>
  )
}
