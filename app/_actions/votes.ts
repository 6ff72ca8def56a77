'use server'

import { redirect } from 'next/navigation'
import { signInPath } from '@/lib/auth/address'
import { cast, type Tally } from '@/lib/votes/commands'
import { ballot } from '@/lib/votes/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
import type { FormState } from '@/lib/web/form-state'
import { safeNext } from '@/lib/web/paths'

const press = signedIn<typeof ballot, Tally>('vote', ballot, async (person, input) => {
  const tally = await cast(person, input)
  if (!(await sentByScript())) redirect(`${safeNext(input.from)}#vote-${input.on}-${input.id}`)
  return { result: tally }
})

/** One press of a vote's button. Who is signed out meanwhile is led to sign in and back to the button, as visitors are. */
export async function vote(state: FormState<Tally>, form: FormData): Promise<FormState<Tally>> {
  const answer = await press(state, form)
  if (answer.signedOut && form instanceof FormData)
    redirect(signInPath(`${safeNext(form.get('from'))}#vote-${form.get('on')}-${form.get('id')}`))
  return answer
}
