import { DownIcon } from '@/components/ui/icons'
import type { Venue, VenueYear } from '@/lib/venues/queries'
import { venuePath } from '@/lib/venues/address'

/** Years that stand side by side; earlier ones are in the menu. */
const SIDE_BY_SIDE = 8

/** The years of a venue that have summaries, newest first, each with how many papers of it have one. */
export function YearTabs({ venue, year }: { venue: Venue; year: VenueYear }) {
  const place = venue.years.indexOf(year)
  const tabs = venue.years.slice(0, SIDE_BY_SIDE)
  const earlier = venue.years.slice(SIDE_BY_SIDE)
  const link = (each: VenueYear) => (
    <a className="num" href={venuePath(venue.key, each.year)} aria-current={each === year ? 'page' : undefined}>
      {each.year} <span className="count">{each.summarised.toLocaleString('en')}</span>
    </a>
  )
  return (
    <div className="years">
      <nav className="tabs" aria-label="Years">
        {tabs.map((each) => <span key={each.year}>{link(each)}</span>)}
        {place >= SIDE_BY_SIDE && link(year)}
      </nav>
      {earlier.length > 0 && (
        <details className="menu end">
          <summary>Earlier <DownIcon /></summary>
          <ul>{earlier.map((each) => <li key={each.year}>{link(each)}</li>)}</ul>
        </details>
      )}
    </div>
  )
}
