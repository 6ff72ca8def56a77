import type { Metadata } from 'next'
import { Pager } from '@/components/ui/pager'
import { VenueLine } from '@/components/venues/venue-line'
import { afterOf, afterPath } from '@/lib/keyset'
import { venueDirectory } from '@/lib/venues/queries'
import { flat, type SearchParams } from '@/lib/web/params'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: 'Venues', alternates: { canonical: afterPath('/venues', afterOf(flat(await searchParams).after)) } }
}

export default async function Venues({ searchParams }: Props) {
  const after = afterOf(flat(await searchParams).after)
  const { venues, next } = await venueDirectory(after)
  return (
    <main className="sheet" id="main">
      <div className="page stack">
        <header className="stack near">
          <h1>Venues</h1>
          <p className="lede">Conferences and journals whose papers have been explained here, and how many of them.</p>
        </header>
        {venues.length > 0 && (
          <ol className="lines pairs">{venues.map((venue) => <VenueLine key={venue.key} venue={venue} />)}</ol>
        )}
        {venues.length === 0 && (
          <div className="blank">
            <h2>{after ? 'This is the end of the list.' : 'No venue has a summary yet.'}</h2>
            <p className="lede">
              A venue appears with the first summary of one of its papers. <a className="link" href="/search">Find a paper</a> to begin with.
            </p>
          </div>
        )}
        <Pager href={next && `/venues?after=${next}`} label="More venues" />
      </div>
    </main>
  )
}
