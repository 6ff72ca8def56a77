'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { decide, propose } from '@/lib/moderation/commands'
import * as people from '@/lib/moderation/people'
import { lifting, pair, ruling, suspending, verdict } from '@/lib/moderation/schema'
import { rule } from '@/lib/moderation/texts'
import { signedIn } from '@/lib/web/action'
import { safeNext } from '@/lib/web/paths'

/** Where the moderator goes on. */
const from = z.string().max(2000).default('/moderation/log')

/** Merges two papers, or keeps them apart. */
export const decideProposal = signedIn(null, verdict, async (person, input) => {
  await decide(person, input)
  redirect('/moderation/papers')
})

/** Lays two papers side by side. */
export const comparePapers = signedIn(null, pair, async (person, input) => {
  await propose(person, input)
  redirect('/moderation/papers')
})

/** Hides a text, shows it again, or keeps it as it is. */
export const ruleOnText = signedIn(null, ruling.extend({ from }), async (person, { from: where, ...input }) => {
  await rule(person, input)
  redirect(safeNext(where))
})

/** Keeps somebody from writing for a time. */
export const suspendPerson = signedIn(null, suspending, async (person, input) => {
  await people.suspend(person, input)
  redirect('/moderation/log')
})

/** Lets somebody write again. */
export const liftSuspension = signedIn(null, lifting.extend({ from }), async (person, { from: where, ...input }) => {
  await people.lift(person, input)
  redirect(safeNext(where))
})
