import { count } from '@/components/ui/count'
import { feedPath } from '@/lib/feeds/address'
import { personPath } from '@/lib/people/address'
import type { Profile } from '@/lib/people/profile'
import { shownSciscore } from './sciscore'

/** The mean score in large figures, what it is the mean of, and the way to follow what comes. */
export function ProfileSciscore({ profile: { handle, sciscore, named } }: { profile: Profile }) {
  return (
    <aside className="aside" aria-label="Sciscore">
      <section>
        <p className="figure num">{sciscore === null ? <span className="second">–</span> : shownSciscore(sciscore)}</p>
        <p>
          sciscore{' '}
          <span className="count">
            ({sciscore === null ? 'none before a first public summary' : `mean score of ${count(named, 'summary', 'summaries')}`})
          </span>
        </p>
      </section>
      {named > 0 && <p className="row"><a className="btn bare" href={feedPath(personPath(handle), 'rss')} type="application/rss+xml">RSS</a></p>}
    </aside>
  )
}
