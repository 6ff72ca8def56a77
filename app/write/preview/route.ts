import { NextResponse, type NextRequest } from 'next/server'
import { z } from 'zod'
import { Refusal } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { preview } from '@/lib/summaries/desk'
import { LONGEST_SUMMARY } from '@/lib/summaries/rules'
import { text } from '@/lib/text'
import { currentPerson } from '@/lib/web/session'

const shape = z.object({ text: text('The text', LONGEST_SUMMARY, true) })

/** A text as its page would show it, for the writing page's script: `{ html, problems }`, or `{ message }` why not. */
export async function POST(request: NextRequest) {
  const sent = shape.safeParse(await request.json().catch(() => null))
  if (!sent.success) return refuse(422, sent.error.issues[0]?.message ?? 'The text is missing.')
  const person = await currentPerson()
  if (!person) return refuse(401, 'You are signed out: the preview waits until you sign in again.')
  try {
    await spend('preview', { account: String(person.id) })
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.status, error.message)
    throw error
  }
  return NextResponse.json(await preview(sent.data.text))
}

const refuse = (status: number, message: string) => NextResponse.json({ message }, { status })
