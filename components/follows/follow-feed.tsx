import { ActionForm, Submit } from '@/components/ui/form'
import { followedFeedPath } from '@/lib/follows/address'
import { suffixed } from '@/lib/formats'
import type { FormAction } from '@/lib/web/form-state'

type Props = {
  /** The site's address, and the secret of the feed's; null while there is none. */
  url: string | null
  token: string | null
  action: FormAction
}

/** The secret address at which a feed reader finds what is new of what someone follows. */
export function FollowFeed({ url, token, action }: Props) {
  return (
    <section className="stack near">
      <h2 className="head-2">As a feed</h2>
      {token && url && (
        <p>
          <label className="label">Your feed’s address
            <input className="field" readOnly value={url + suffixed(followedFeedPath(token), 'atom')} />
          </label>
        </p>
      )}
      <p className="hint">{token ? 'Whoever has this address sees what is new of what you follow. A new one ends it.' : 'For feed readers: an address that nobody can guess.'}</p>
      <ActionForm action={action} className="row"><Submit className="btn" busy="Making…">{token ? 'Make a new address' : 'Make an address'}</Submit></ActionForm>
    </section>
  )
}
