'use server'

import { redirect } from 'next/navigation'
import { cast, type Tally } from '@/lib/votes/commands'
import { ballot } from '@/lib/votes/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'

/** One press of a vote's button. */
export const vote = signedIn<typeof ballot, Tally>('vote', ballot, async (person, input) => {
  const tally = await cast(person, input)
  if (!(await sentByScript())) redirect(`${safeNext(input.from)}#vote-${input.on}-${input.id}`)
  return { result: tally }
})
