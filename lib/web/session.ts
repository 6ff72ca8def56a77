import { channel } from 'node:diagnostics_channel'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { sessionCookie } from '@/lib/auth/cookie'
import * as sessions from '@/lib/auth/sessions'
import type { SignedIn } from '@/lib/people/actor'

const over = channel('session-ended')

/** Who is signed in, or null; looked up once per request. The server in front hears of a session that is over. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionToken()
  if (!token) return null
  const person = await sessions.personOfToken(token)
  if (!person) over.publish(true)
  return person
})

/** The token this browser shows; undefined without one. It may be none of ours. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value || undefined
}

/** Signs this browser in, with a new token; the session it had before is over. */
export async function startSession(personId: number): Promise<void> {
  const token = await sessions.createSession(personId, await userAgent())
  const before = await sessionToken()
  if (before) await sessions.endSession(before)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, token, options)
}

/** Signs this browser out. */
export async function endSession(): Promise<void> {
  const token = await sessionToken()
  if (token) await sessions.endSession(token)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

/** What the browser calls itself. */
export async function userAgent(): Promise<string> {
  return (await headers()).get('user-agent') ?? ''
}
