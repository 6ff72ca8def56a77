import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { NextResponse, type NextRequest } from 'next/server'
import { Invalid, Refusal } from '@/lib/errors'
import { takeIn } from '@/lib/images/arriving'
import { upload } from '@/lib/images/commands'
import { spend } from '@/lib/limits'
import { deskQuery } from '@/lib/summaries/schema'
import { clientAddress } from '@/lib/web/client'
import { currentPerson } from '@/lib/web/session'

/**
 * Takes a picture for the text of `?paper=&kind=&copy=` from the writing page's script, its bytes as the body: answers
 * `{ name, width, height }`, or `{ message }` why not.
 */
export async function POST(request: NextRequest) {
  try {
    const person = await currentPerson()
    if (!person) return refuse(401, 'You are signed out. Sign in in another tab, then try again.')
    const about = deskQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams))
    if (!about.success || !request.body) return refuse(422, 'Choose a picture first.')
    await spend('upload', { account: String(person.id), address: await clientAddress() })
    const stored = await takeIn(Readable.fromWeb(request.body as ReadableStream<Uint8Array>), (sent) => upload(person, about.data, sent))
    return NextResponse.json(stored, { status: 201 })
  } catch (error) {
    if (error instanceof Invalid) return refuse(error.status, Object.values(error.fields).join(' '))
    if (error instanceof Refusal) return refuse(error.status, error.message)
    throw error
  }
}

const refuse = (status: number, message: string) => NextResponse.json({ message }, { status })
