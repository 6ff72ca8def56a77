import { NextResponse, type NextRequest } from 'next/server'
import { papersToCite, peopleToMention } from '@/lib/search/complete'
import { currentPerson } from '@/lib/web/session'

const headers = { 'Cache-Control': 'private, no-store' }

/** What somebody signed in may mean who has typed the beginning of a citation (`cite`) or of a mention (`mention`): `{ completions }`. */
export async function GET(request: NextRequest) {
  if (!(await currentPerson())) return NextResponse.json({ message: 'Completions are for people who are signed in.' }, { status: 401, headers })
  const { searchParams } = request.nextUrl
  const typed = (name: string) => (searchParams.get(name) ?? '').replaceAll('\0', '').toWellFormed().slice(0, 100).trim()
  const completions = searchParams.has('cite') ? await papersToCite(typed('cite')) : await peopleToMention(typed('mention'))
  return NextResponse.json({ completions }, { headers })
}
