import { db } from '@/lib/db'
import { Refusal, Unavailable } from '@/lib/errors'
import { bring } from '@/lib/papers/bring'
import type { Payload } from '@/lib/jobs/payloads'

/** Brings a paper for somebody who has left the page meanwhile. Throws while its source is away, so that it is tried again. */
export async function bringFor({ personId, ...identifier }: Payload<'bring_paper'>): Promise<void> {
  const person = await db.person.findUnique({ where: { id: personId, erasedAt: null } })
  if (!person) return
  try {
    await bring({ ...person, confirmed: person.emailVerified !== null }, identifier)
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof Unavailable) throw error
  }
}
