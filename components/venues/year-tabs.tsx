import { DownIcon } from '@/components/ui/icons'
import { venuePath, yearName } from '@/lib/venues/address'
import type { Venue, VenueYear } from '@/lib/venues/queries'

/** Years that stand side by side where there is room; the menu has them all. */
const SIDE_BY_SIDE = 8

type Props = { venue: Venue; year: VenueYear }

/** The years of a venue that have summaries, newest first, each with how many papers of it have one; in the menu all years. */
export function YearTabs({ venue, year }: Props) {
  const read = venue.years.filter(({ summarised }) => summarised > 0)
  const near = new Set([...(read.length > 0 ? read : venue.years).slice(0, SIDE_BY_SIDE), year])
  const tabs = venue.years.filter((each) => near.has(each))
  const link = (each: VenueYear, counted: string) => (
    <a className="num" href={venuePath(venue.key, each.year)} aria-current={each === year ? 'page' : undefined}>
      {yearName(each.year)} <span className="count">{counted}</span>
    </a>
  )
  const all = tabs.length === venue.years.length
  return (
    <div className="years">
      <nav className="tabs" aria-label="Years">
        {tabs.map((each) => <span key={each.year}>{link(each, each.summarised.toLocaleString('en'))}</span>)}
      </nav>
      {venue.years.length > 2 && (
        <details className={all ? 'menu end narrow' : 'menu end'}>
          <summary>All years <DownIcon /></summary>
          <ul>{venue.years.map((each) => <li key={each.year}>{link(each, share(each))}</li>)}</ul>
        </details>
      )}
    </div>
  )
}

const share = ({ papers, summarised }: VenueYear) => `${summarised.toLocaleString('en')} of ${papers.toLocaleString('en')}`
