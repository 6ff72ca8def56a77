'use server'

import { redirect } from 'next/navigation'
import { decide, propose } from '@/lib/moderation/commands'
import { pair, verdict } from '@/lib/moderation/schema'
import { signedIn } from '@/lib/web/action'

/** Merges two papers, or keeps them apart. */
export const decideProposal = signedIn(null, verdict, async (person, input) => {
  await decide(person, input)
  redirect('/moderation')
})

/** Lays two papers side by side. */
export const comparePapers = signedIn(null, pair, async (person, input) => {
  await propose(person, input)
  redirect('/moderation')
})
