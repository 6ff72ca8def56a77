'use server'

import { report } from '@/lib/reports/commands'
import { reportInput } from '@/lib/reports/schema'
import { signedIn } from '@/lib/web/action'

/** Tells the moderators of a text. */
export const reportText = signedIn('report', reportInput, async (person, input) => {
  await report(person, input)
  return { done: 'Thank you. A moderator will look at it.' }
})
