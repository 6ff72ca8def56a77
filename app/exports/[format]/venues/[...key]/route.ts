import type { NextRequest } from 'next/server'
import { answer } from '@/app/exports/answer'
import { worksOfVenue } from '@/lib/exports/queries'
import { suffixed } from '@/lib/formats'
import { keyFromSegments } from '@/lib/papers/key'
import { venuePath, yearOf } from '@/lib/venues/address'
import { movedVenue } from '@/lib/venues/queries'

type Context = { params: Promise<{ format: string; key: string[] }> }

/** The references of a venue's papers, of one year where it is asked for. */
export async function GET({ nextUrl }: NextRequest, { params }: Context) {
  const { format, key: segments } = await params
  const key = keyFromSegments(segments)
  const year = yearOf(nextUrl.searchParams.get('year'))
  return answer(format, [key, year].filter(Boolean).join('-'), async (format) => {
    if (key === null) return null
    const works = await worksOfVenue(key, year)
    const elsewhere = works ? null : await movedVenue(key)
    return elsewhere ? new Response(null, { status: 308, headers: { Location: suffixed(venuePath(elsewhere.moved, year), format) } }) : works
  })
}
