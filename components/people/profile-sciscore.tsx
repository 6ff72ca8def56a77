import type { ReactNode } from 'react'
import { count } from '@/components/ui/count'
import type { Profile } from '@/lib/people/profile'
import { shownSciscore } from './sciscore'

/** The mean score in large figures, what it is the mean of, and what else stands beside a profile. */
export function ProfileSciscore({ profile: { sciscore, named }, children }: { profile: Profile; children?: ReactNode }) {
  return (
    <aside className="aside" aria-label="In figures">
      <div>
        <p className="figure num">{sciscore === null ? <span className="second">–</span> : shownSciscore(sciscore)}</p>
        <p>
          sciscore{' '}
          <span className="count">
            ({sciscore === null ? 'none before a first public summary' : `mean score of ${count(named, 'summary', 'summaries')}`})
          </span>
        </p>
      </div>
      {children}
    </aside>
  )
}
