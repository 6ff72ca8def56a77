import { DownIcon } from '@/components/ui/icons'
import type { Venue, VenueYear } from '@/lib/venues/queries'
import { venuePath } from '@/lib/venues/address'

/** Years that stand side by side where there is room; the menu has them all. */
const SIDE_BY_SIDE = 8

/** The years of a venue that have summaries, newest first, each with how many papers of it have one. */
export function YearTabs({ venue, year }: { venue: Venue; year: VenueYear }) {
  const tabs = venue.years.filter((each, place) => place < SIDE_BY_SIDE || each === year)
  const link = (each: VenueYear) => (
    <a className="num" href={venuePath(venue.key, each.year)} aria-current={each === year ? 'page' : undefined}>
      {each.year} <span className="count">{each.summarised.toLocaleString('en')}</span>
    </a>
  )
  return (
    <div className="years">
      <nav className="tabs" aria-label="Years">
        {tabs.map((each) => <span key={each.year}>{link(each)}</span>)}
      </nav>
      {venue.years.length > 2 && (
        <details className={venue.years.length > SIDE_BY_SIDE ? 'menu end' : 'menu end narrow'}>
          <summary>All years <DownIcon /></summary>
          <ul>{venue.years.map((each) => <li key={each.year}>{link(each)}</li>)}</ul>
        </details>
      )}
    </div>
  )
}
