import { count } from '@/components/ui/count'
import type { Profile } from '@/lib/people/profile'
import { shownSciscore } from './sciscore'

/** The mean score in large figures, and what it is the mean of. */
export function ProfileSciscore({ profile: { sciscore, named } }: { profile: Profile }) {
  return (
    <aside className="aside" aria-label="Sciscore">
      <div>
        <p className="figure num">{sciscore === null ? <span className="second">–</span> : shownSciscore(sciscore)}</p>
        <p>
          sciscore{' '}
          <span className="count">
            ({sciscore === null ? 'none before a first public summary' : `mean score of ${count(named, 'summary', 'summaries')}`})
          </span>
        </p>
      </div>
    </aside>
  )
}
