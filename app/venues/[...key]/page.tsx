import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { followThing } from '@/app/_actions/follows'
import { Follow } from '@/components/follows/follow'
import { Pager } from '@/components/ui/pager'
import { Contributors } from '@/components/venues/contributors'
import { VenueHead } from '@/components/venues/venue-head'
import { VenuePapers } from '@/components/venues/venue-papers'
import { YearTabs } from '@/components/venues/year-tabs'
import { exportTypes, feedTypes } from '@/lib/formats'
import { afterOf, afterPath } from '@/lib/keyset'
import { keyFromPath } from '@/lib/papers/key'
import { venuePath, yearName, yearOf } from '@/lib/venues/address'
import { venueByKey, venueContributors, venuePapers } from '@/lib/venues/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { params: Promise<{ key: string[] }>; searchParams: SearchParams }

const venueAt = cache(async (path: string) => {
  const key = keyFromPath(path)
  return key === null ? null : venueByKey(key, await currentPerson())
})

/** The venue and the year asked for, else its newest with summaries, else its newest; nothing where it has no such year. */
async function find({ params, searchParams }: Props) {
  // What the framework leaves percent-encoded means the same byte as our own way of writing it.
  const venue = await venueAt((await params).key.join('/').replaceAll('%', '~'))
  const { year: given, after } = flat(await searchParams)
  const asked = yearOf(given)
  if (!venue || 'moved' in venue) return venue && { moved: venuePath(venue.moved, asked) }
  const known = asked === null ? (venue.years.find(({ summarised }) => summarised > 0) ?? venue.years[0] ?? null) : venue.years.find(({ year }) => year === asked)
  return known === undefined ? null : { venue, year: known, after: afterOf(after) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found?.venue) return { title: 'No such venue' }
  const { venue, year, after } = found
  const here = venuePath(venue.key, year?.year)
  const feeds = feedTypes(venuePath(venue.key), `Summaries of papers at ${venue.shortName}`)
  return {
    title: year ? `${venue.shortName} ${yearName(year.year)}` : venue.shortName,
    alternates: { canonical: afterPath(here, after), types: { ...feeds, ...exportTypes(here) } },
  }
}

export default async function VenuePage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  if (!found.venue) permanentRedirect(found.moved)
  const person = await currentPerson()
  const { venue, year, after } = found
  const [{ papers, next }, people] = year
    ? await Promise.all([venuePapers(venue.id, year.year, after), venueContributors(venue.id, year.year)])
    : [{ papers: [], next: null }, []]
  return (
    <main className="sheet" id="main">
      <div className="page stack">
        <VenueHead venue={venue} year={year}>
          <div className="row">
            <Follow what="venue" of={venue.key} name={venue.shortName} following={person && venue.following} from={venuePath(venue.key, year?.year)} action={followThing} />
          </div>
        </VenueHead>
        {year && <YearTabs venue={venue} year={year} />}
      </div>
      {year && (
        <div className="cols">
          <div>
            {papers.length > 0 ? <VenuePapers papers={papers} /> : <p className="lede">This is the end of the list.</p>}
            <Pager href={next && `${venuePath(venue.key, year.year)}&after=${next}`} label="More papers" />
          </div>
          <Contributors people={people} of={year.year === 0 ? venue.shortName : `${venue.shortName} ${year.year}`} />
        </div>
      )}
    </main>
  )
}
