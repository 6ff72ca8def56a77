import { NextResponse, type NextRequest } from 'next/server'
import { Conflict, Refusal } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { saveDraft } from '@/lib/summaries/commands'
import { deskOf } from '@/lib/summaries/desk'
import { deskQuery, saving } from '@/lib/summaries/schema'
import { currentPerson } from '@/lib/web/session'

/** What its writer has of a text now: `{ text, language, anonymous, edition }`. */
export async function GET(request: NextRequest) {
  const asked = deskQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  const person = await currentPerson()
  const desk = asked.success && person ? await deskOf(person, asked.data.paper, asked.data.kind, asked.data.copy) : null
  if (!desk || 'moved' in desk) return refuse(404, 'There is nothing at this address.')
  const { text, language, anonymous, edition } = desk
  return NextResponse.json({ text, language, anonymous, edition }, { headers: { 'Cache-Control': 'private, no-store' } })
}

/**
 * Keeps a draft while somebody types: `{ edition }`, or why not: `{ message }`, with `{ elsewhere }` where another window
 * has changed the text meanwhile.
 */
export async function POST(request: NextRequest) {
  const sent = saving.safeParse(await request.json().catch(() => null))
  if (!sent.success) return refuse(422, sent.error.issues.find(({ path }) => path[0] === 'text')?.message ?? 'This cannot be read as a draft.')
  try {
    const person = await currentPerson()
    if (!person) return refuse(401, 'You are signed out.')
    await spend('draft', { account: String(person.id) })
    const { edition } = await saveDraft(person, sent.data, sent.data.kind)
    return NextResponse.json({ edition })
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.status, error.message, error instanceof Conflict ? (error.found as object) : {})
    console.error('A draft could not be kept:', error)
    return refuse(503, 'We cannot keep this just now.')
  }
}

const refuse = (status: number, message: string, more: object = {}) => NextResponse.json({ message, ...more }, { status })
