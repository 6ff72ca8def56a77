import type { ReactNode } from 'react'
import { ExportLinks } from '@/components/papers/export-links'
import { count } from '@/components/ui/count'
import { venuePath, yearName } from '@/lib/venues/address'
import type { Venue, VenueYear } from '@/lib/venues/queries'

type Props = { venue: Venue; year: VenueYear | null; children?: ReactNode }

/** A venue's names, and how much of the year shown has been explained. */
export function VenueHead({ venue: { key, name, shortName }, year, children }: Props) {
  const full = name === shortName ? '' : `${name}. `
  return (
    <header className="stack near">
      <p className="meta"><a href="/venues">Venues</a></p>
      <h1>{shortName} {year && <span className="second">{yearName(year.year)}</span>}</h1>
      <p className="lede">{full}{year ? share(year) : 'None of its papers is here yet.'}</p>
      <p className="meta"><ExportLinks page={venuePath(key, year?.year)} /></p>
      {children}
    </header>
  )
}

function share({ papers, summarised }: VenueYear): string {
  if (papers === 1) return summarised ? 'Its one paper here has a summary.' : 'Its one paper here waits for a summary.'
  if (summarised === 0) return `Its ${count(papers, 'paper')} here wait for a first summary.`
  const some = papers === summarised ? 'All' : `${summarised.toLocaleString('en')} of`
  return `${some} ${count(papers, 'paper')} here ${summarised === 1 ? 'has' : 'have'} a summary.`
}
