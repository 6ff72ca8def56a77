'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Invalid } from '@/lib/errors'
import { LONGEST_PASTE } from '@/lib/importers/files/pasted'
import { addEntries, type Wanted } from '@/lib/papers/add-entries'
import { bring } from '@/lib/papers/bring'
import { add } from '@/lib/papers/commands'
import { recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { pastedEntries } from '@/lib/papers/pasted'
import { paperInput } from '@/lib/papers/schema'
import type { Actor } from '@/lib/people/actor'
import { line, text } from '@/lib/text'
import { signedIn } from '@/lib/web/action'
import { clientAddress } from '@/lib/web/client'

const pasted = z.object({ from: line('An identifier', 500) })
const form = z.union([
  pasted.extend({ then: z.literal('fetch') }),
  paperInput.extend({ then: z.enum(['write', 'read']).catch('write') }),
])

/** Adds a paper typed in by hand, or brings the one that was pasted instead. */
export const addPaper = signedIn(({ then }) => (then === 'fetch' ? 'fetch' : 'paper'), form, async (person, input) => {
  if (input.then === 'fetch') return fetched(person, input.from)
  const { then, ...typed } = input
  const { key } = await add(person, typed)
  redirect(then === 'write' ? `/write?paper=${encodeURIComponent(key)}` : paperPath(key))
})

/** Brings a paper from its source. */
export const fetchPaper = signedIn('fetch', pasted, (person, { from }) => fetched(person, from))

async function fetched(person: Actor, from: string): Promise<never> {
  const identifier = recognise(from)
  if (!identifier) throw new Invalid({}, 'This is no arXiv id, DOI, DBLP key or PubMed id. Look whether it is written right, or add the paper by hand.')
  const { key } = await bring(person, identifier)
  redirect(paperPath(key))
}

const which = z.string().regex(/^(?:all|(?:add|fetch) \d{1,6})$/).transform((then): Wanted => {
  const [verb, number] = then.split(' ')
  return verb === 'add' || verb === 'fetch' ? { verb, number: Number(number) } : { verb: 'all' }
})
const entries = z.object({ entries: text('What you want to add', LONGEST_PASTE), then: which.nullable().catch(null) })

/** Looks through a bibliography, and adds or fetches one of its entries, or all of them. */
export const lookThrough = signedIn(null, entries, async (person, { entries: typed, then }) => {
  const found = await pastedEntries(typed)
  if (found.length === 0) throw new Invalid({ entries: 'This is neither BibTeX nor RIS or CSL-JSON.' })
  if (!then) return { result: found }
  const done = await addEntries(person, typed, found, then, { account: String(person.id), address: await clientAddress() })
  return { done, result: await pastedEntries(typed) }
})
