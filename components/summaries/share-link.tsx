import { ActionForm, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

type Props = {
  id: number
  kind: 'SUMMARY' | 'NOTE'
  /** The address others can read it at; null while it is not shared. */
  url: string | null
  from: string
  share: FormAction
  unshare: FormAction
}

/** Below one's draft or note: shows it to others by a secret link, and takes that back. */
export function ShareLink({ id, kind, url, from, share, unshare }: Props) {
  const what = kind === 'NOTE' ? 'note' : 'draft'
  const hidden = <><input type="hidden" name="id" value={id} /><input type="hidden" name="from" value={from} /></>
  return (
    <details className="fold share" id="share" open={url !== null}>
      <summary>Show it to others by a secret link</summary>
      {url === null ? (
        <ActionForm action={share}>
          {hidden}
          <p>Whoever has the link reads this {what} as it is kept, with your name above it. No search engine is told, and you can take the link back.</p>
          <div className="row"><Submit className="btn" busy="Making…">Make a secret link</Submit></div>
        </ActionForm>
      ) : (
        <div className="stack">
          <label className="label">Whoever has this address reads the {what}<input className="field" readOnly value={url} /></label>
          <ActionForm action={unshare}>
            {hidden}
            <p className="hint">Taken back, it leads nowhere from then on. {kind === 'SUMMARY' && 'It also ends when you publish.'}</p>
            <div className="row"><Submit className="btn" busy="Taking back…">Take the link back</Submit></div>
          </ActionForm>
        </div>
      )}
    </details>
  )
}
