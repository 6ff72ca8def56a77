import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Pager } from '@/components/ui/pager'
import { Contributors } from '@/components/venues/contributors'
import { VenueHead } from '@/components/venues/venue-head'
import { VenuePapers } from '@/components/venues/venue-papers'
import { YearTabs } from '@/components/venues/year-tabs'
import { exportTypes, feedTypes } from '@/lib/formats'
import { afterOf, afterPath } from '@/lib/keyset'
import { keyFromPath } from '@/lib/papers/key'
import { venuePath, yearOf } from '@/lib/venues/address'
import { venueByKey, venueContributors, venuePapers } from '@/lib/venues/queries'
import { flat, type SearchParams } from '@/lib/web/params'

type Props = { params: Promise<{ key: string[] }>; searchParams: SearchParams }

const venueAt = cache(async (path: string) => {
  const key = keyFromPath(path)
  return key === null ? null : venueByKey(key)
})

/** The venue and the year asked for; the newest where none is, nothing where it has no summaries. */
async function find({ params, searchParams }: Props) {
  // What the framework leaves percent-encoded means the same byte as our own way of writing it.
  const venue = await venueAt((await params).key.join('/').replaceAll('%', '~'))
  const { year: given, after } = flat(await searchParams)
  const asked = yearOf(given)
  const year = asked === null ? (venue?.years[0] ?? null) : venue?.years.find(({ year }) => year === asked)
  return venue && year !== undefined ? { venue, year, after: afterOf(after) } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return { title: 'No such venue' }
  const { venue, year, after } = found
  const here = venuePath(venue.key, year?.year)
  const feeds = feedTypes(venuePath(venue.key), `Summaries of papers at ${venue.shortName}`)
  return {
    title: year ? `${venue.shortName} ${year.year}` : venue.shortName,
    alternates: { canonical: afterPath(here, after), types: { ...feeds, ...exportTypes(here) } },
  }
}

export default async function VenuePage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { venue, year, after } = found
  const [{ papers, next }, people] = await Promise.all([
    venuePapers(venue.id, year?.year ?? null, after),
    year ? venueContributors(venue.id, year.year) : [],
  ])
  const here = venuePath(venue.key, year?.year)
  return (
    <main className="sheet" id="main">
      <div className="page stack">
        <VenueHead venue={venue} year={year} />
        {year && <YearTabs venue={venue} year={year} />}
      </div>
      <div className="cols">
        <div>
          <VenuePapers papers={papers} dated={year === null} />
          <Pager href={next && `${here}${year ? '&' : '?'}after=${next}`} label="More papers" />
        </div>
        <Contributors people={people} of={`${venue.shortName} ${year?.year ?? ''}`} />
      </div>
    </main>
  )
}
