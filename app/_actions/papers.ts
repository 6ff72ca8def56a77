'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Invalid } from '@/lib/errors'
import { LONGEST_PASTE } from '@/lib/importers/files/pasted'
import { addEntries, type Wanted } from '@/lib/papers/add-entries'
import { bring } from '@/lib/papers/bring'
import { correctPath } from '@/lib/papers/address'
import { ask } from '@/lib/papers/asks'
import { add } from '@/lib/papers/commands'
import { correct } from '@/lib/papers/correct'
import { recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { MayBeHere } from '@/lib/papers/near'
import { nearLine, type NearLine } from '@/lib/papers/near-lines'
import { pastedEntries } from '@/lib/papers/pasted'
import { correction, paperIds, paperInput, paperKey } from '@/lib/papers/schema'
import type { Actor } from '@/lib/people/actor'
import { writePath } from '@/lib/summaries/address'
import { line, text } from '@/lib/text'
import { signedIn } from '@/lib/web/action'
import { clientAddress, sentByScript } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'

const pasted = z.object({ from: line('An identifier', 500) })
const then = z.enum(['write', 'read']).catch('write')
const fetching = pasted.extend({ then: z.literal('fetch') })
const typing = paperInput.extend({ then, apart: paperIds })
// What is wrong is told of the form whose button was pressed, field by field.
const form = z.looseObject({}).transform((sent, context) => {
  const parsed = sent.then === 'fetch' ? fetching.safeParse(sent) : typing.safeParse(sent)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
})
const limitOf = ({ then }: z.output<typeof form>) => (then === 'fetch' ? 'fetch' : 'paper')

/** Adds a paper typed in by hand, or brings the one that was pasted instead. The form of one that may be here comes back with those. */
export const addPaper = signedIn<typeof form, NearLine[]>(limitOf, form, async (person, input) => {
  if (input.then === 'fetch') return fetched(person, input.from)
  const { then, apart, ...typed } = input
  const added = await add(person, typed, { apart }).catch((error: unknown) => {
    if (error instanceof MayBeHere) return error
    throw error
  })
  if (added instanceof MayBeHere) return { done: added.message, result: added.near.map(nearLine) }
  redirect(then === 'write' ? writePath(added.key) : paperPath(added.key))
})

/** Brings a paper from its source. */
export const fetchPaper = signedIn('fetch', pasted, (person, { from }) => fetched(person, from))

async function fetched(person: Actor, from: string): Promise<never> {
  const identifier = recognise(from)
  if (!identifier) throw new Invalid({}, 'This is no arXiv id, DOI, DBLP key or PubMed id. Look whether it is written right, or add the paper by hand.')
  const { key, isNew } = await bring(person, identifier)
  redirect(isNew ? correctPath(key) : paperPath(key))
}

// For an entry that may be here, the papers that it is not come after its number.
const which = z.string().regex(/^(?:all|fetch \d{1,6}|add \d{1,6}(?: \d{1,10}){0,5})$/).transform((then): Wanted => {
  const [verb, number, ...apart] = then.split(' ')
  if (verb === 'add') return { verb, number: Number(number), apart: apart.map(Number) }
  return verb === 'fetch' ? { verb, number: Number(number) } : { verb: 'all' }
})
const entries = z.object({ entries: text('What you want to add', LONGEST_PASTE), then: which.nullable().catch(null) })

/** Looks through a bibliography, and adds or fetches one of its entries, or all of them. */
export const lookThrough = signedIn('look', entries, async (person, { entries: typed, then }) => {
  const found = await pastedEntries(typed)
  if (found.length === 0) throw new Invalid({ entries: 'This is neither BibTeX nor RIS or CSL-JSON.' })
  if (!then) return { result: found }
  const { done, near } = await addEntries(person, typed, found, then, { account: String(person.id), address: await clientAddress() })
  const left = await pastedEntries(typed)
  return { done, result: left.map((entry) => ({ ...entry, near: near.get(entry.number)?.map(nearLine) })) }
})

const corrected = correction.extend({ then, paper: paperKey })

/** Sets a paper's record right. */
export const correctPaper = signedIn('paper', corrected, async (person, { then, paper, ...input }) => {
  const { key } = await correct(person, paper, input)
  redirect(then === 'write' ? writePath(key) : paperPath(key))
})

const wish = z.object({ paper: paperKey, ask: z.enum(['yes', 'no']), from: z.string().max(2000).default('/') })

/** Asks for a summary of a paper, or takes that back. Who is signed out meanwhile is led to sign in. */
export const askForSummary = signedIn('vote', wish, async (person, { paper, ask: wished, from }) => {
  await ask(person, paper, wished === 'yes')
  // To the same page at another place the framework's script would not go.
  if (await sentByScript()) refresh()
  else redirect(safeNext(from))
})
