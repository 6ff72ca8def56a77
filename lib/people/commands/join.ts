import { randomInt } from 'node:crypto'
import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import type { Person } from '@/lib/generated/prisma/client'
import { handleFrom, LONGEST_EMAIL, LONGEST_NAME } from '@/lib/people/rules'

type Input = { name?: string | null; email?: string | null; orcid?: string }

/**
 * Makes an account without a password for someone who comes by another service, under a free handle like their name.
 * @param input `email` is confirmed there
 * @throws when the address belongs to someone already
 */
export async function join({ name, email, orcid }: Input): Promise<Person> {
  const line = (name ?? '').replaceAll('\0', '').toWellFormed().replace(/\s+/g, ' ').trim()
  const tidied = [...line].slice(0, LONGEST_NAME).join('').trim()
  const address = email && email.length <= LONGEST_EMAIL ? { email, emailVerified: new Date() } : {}
  const handle = handleFrom(tidied)
  for (const free of [handle, ...Array.from({ length: 5 }, () => numbered(handle))]) {
    const data = { handle: free, name: tidied || free, orcid, ...address }
    const [person] = await db.person.createManyAndReturn({ data, skipDuplicates: true })
    if (!person) continue
    await changed(db, 'absent')
    return person
  }
  throw new Error('No account can be made: the address is taken, or no handle is free.')
}

const numbered = (handle: string) => `${handle.slice(0, 24)}-${randomInt(10_000, 100_000)}`
