import type { Profile } from '@/lib/people/profile'
import type { Tab } from './profile-tabs'

const missing = {
  summaries: { own: 'You have not published a summary yet.', other: 'has not published a summary under this name yet.' },
  comments: { own: 'You have not commented yet.', other: 'has not commented yet.' },
  liked: { own: 'You have liked no summary yet.', other: '' },
  disliked: { own: 'You have disliked no summary.', other: '' },
  drafts: { own: 'Nothing unfinished, and no private notes.', other: '' },
}

/** An empty tab. */
export function ProfileBlank({ profile: { name, own }, tab }: { profile: Profile; tab: Tab }) {
  return (
    <div className="blank">
      <h2>{own ? missing[tab].own : `${name} ${missing[tab].other}`}</h2>
      <p className="lede">
        {own
          ? <>Read something worth explaining? <a className="link" href="/write">Write about it</a>.</>
          : <>See <a className="link" href="/people">who has</a>.</>}
      </p>
    </div>
  )
}
