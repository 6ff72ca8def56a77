import { NextResponse, type NextRequest } from 'next/server'
import { suggestions } from '@/lib/search/suggest'
import { currentPerson } from '@/lib/web/session'

const headers = { 'Cache-Control': 'private, no-store' }

/** What someone signed in may be looking for who has typed `q`: `{ suggestions }`. */
export async function GET(request: NextRequest) {
  if (!(await currentPerson())) return NextResponse.json({ message: 'Suggestions are for people who are signed in.' }, { status: 401, headers })
  const typed = (request.nextUrl.searchParams.get('q') ?? '').replaceAll('\0', '').toWellFormed()
  return NextResponse.json({ suggestions: await suggestions(typed) }, { headers })
}
