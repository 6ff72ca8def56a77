'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { add } from '@/lib/papers/commands'
import { paperPath } from '@/lib/papers/key'
import { paperInput } from '@/lib/papers/schema'
import { signedIn } from '@/lib/web/action'

const form = paperInput.extend({ then: z.enum(['write', 'read']).catch('write') })

/** Adds a paper typed in by hand. */
export const addPaper = signedIn('paper', form, async (person, { then, ...input }) => {
  const { key } = await add(person, input)
  redirect(then === 'write' ? `/write?paper=${encodeURIComponent(key)}` : paperPath(key))
})
