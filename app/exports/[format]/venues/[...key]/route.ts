import type { NextRequest } from 'next/server'
import { answer } from '@/app/exports/answer'
import { worksOfVenue } from '@/lib/exports/queries'
import { keyFromSegments } from '@/lib/papers/key'
import { yearOf } from '@/lib/venues/address'

type Context = { params: Promise<{ format: string; key: string[] }> }

/** The references of a venue's papers, of one year where it is asked for. */
export async function GET({ nextUrl }: NextRequest, { params }: Context) {
  const { format, key: segments } = await params
  const key = keyFromSegments(segments)
  const year = yearOf(nextUrl.searchParams.get('year'))
  return answer(format, [key, year].filter(Boolean).join('-'), async () => (key === null ? null : worksOfVenue(key, year)))
}
