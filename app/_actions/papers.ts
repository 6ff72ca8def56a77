'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Invalid } from '@/lib/errors'
import { bring } from '@/lib/papers/bring'
import { add } from '@/lib/papers/commands'
import { recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { paperInput } from '@/lib/papers/schema'
import { line } from '@/lib/text'
import { signedIn } from '@/lib/web/action'

const form = paperInput.extend({ then: z.enum(['write', 'read']).catch('write') })

/** Adds a paper typed in by hand. */
export const addPaper = signedIn('paper', form, async (person, { then, ...input }) => {
  const { key } = await add(person, input)
  redirect(then === 'write' ? `/write?paper=${encodeURIComponent(key)}` : paperPath(key))
})

const pasted = z.object({ from: line('An identifier', 500) })

/** Brings a paper from its source. */
export const fetchPaper = signedIn('fetch', pasted, async (person, { from }) => {
  const identifier = recognise(from)
  if (!identifier) throw new Invalid({}, 'This is no arXiv id, DOI or DBLP key. Look whether it is written right, or add the paper by hand.')
  const { key } = await bring(person, identifier)
  redirect(paperPath(key))
})
