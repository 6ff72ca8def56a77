import type { NextRequest } from 'next/server'
import { feedAnswer } from '@/app/feeds/answer'
import { followedVenue, venueEntries } from '@/lib/feeds/queries'
import { keyFromSegments } from '@/lib/papers/key'
import { venuePath, yearOf } from '@/lib/venues/address'
import { movedVenue } from '@/lib/venues/queries'

type Context = { params: Promise<{ format: string; key: string[] }> }

/** Summaries of a venue's papers, of all years or of one. */
export async function GET(request: NextRequest, { params }: Context) {
  const { format, key: segments } = await params
  const year = yearOf(request.nextUrl.searchParams.get('year'))
  return feedAnswer(format, async () => {
    const key = keyFromSegments(segments)
    const venue = key === null ? null : ((await followedVenue(key)) ?? (await movedVenue(key)))
    if (!venue) return null
    if ('moved' in venue) return { moved: venuePath(venue.moved, year) }
    const title = `Summaries of papers at ${venue.shortName}${year === null ? '' : ` ${year}`}`
    return { title, page: venuePath(venue.key, year), entries: await venueEntries(venue.id, year) }
  })
}
