import { NextResponse, type NextRequest } from 'next/server'
import { z } from 'zod'
import { Invalid, Refusal } from '@/lib/errors'
import { upload } from '@/lib/images/commands'
import { spend } from '@/lib/limits'
import { paperKey } from '@/lib/papers/schema'
import { clientAddress } from '@/lib/web/client'
import { currentPerson } from '@/lib/web/session'

const shape = z.object({ paper: paperKey, picture: z.instanceof(File) })

/** Takes a picture for a text from the writing page's script: answers `{ name, width, height }`, or `{ message }` why not. */
export async function POST(request: NextRequest) {
  const form = await request.formData().catch(() => null)
  if (!form) return refuse(400, 'The picture arrived damaged. Please send it once more.')
  const sent = shape.safeParse(Object.fromEntries(form.entries()))
  try {
    const person = await currentPerson()
    if (!person) return refuse(401, 'You are signed out. Sign in in another tab, then try again.')
    if (!sent.success) return refuse(422, 'Choose a picture first.')
    await spend('upload', { account: String(person.id), address: await clientAddress() })
    const { paper, picture } = sent.data
    return NextResponse.json(await upload(person, paper, Buffer.from(await picture.arrayBuffer())), { status: 201 })
  } catch (error) {
    if (error instanceof Invalid) return refuse(error.status, Object.values(error.fields).join(' '))
    if (error instanceof Refusal) return refuse(error.status, error.message)
    throw error
  }
}

const refuse = (status: number, message: string) => NextResponse.json({ message }, { status })
