'use server'

import { redirect } from 'next/navigation'
import { spend } from '@/lib/limits'
import { confirmEmail as confirm } from '@/lib/people/commands/address'
import * as passwords from '@/lib/people/commands/password'
import * as people from '@/lib/people/commands/sign-in'
import { signUp as join } from '@/lib/people/commands/sign-up'
import { emailInput, linkInput, resetInput, signInInput, signUpInput } from '@/lib/people/schema'
import { anyone } from '@/lib/web/action'
import { clientAddress } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'
import { endSession, startSession } from '@/lib/web/session'

/** A limit's account by what was typed, so that one name or address is one account. */
const typed = (login: string) => `@${login.toLowerCase()}`

/** Makes an account; its address gets a link. */
export const signUp = anyone(signUpInput, async (input) => {
  await spend('signUp', { account: typed(input.email), address: await clientAddress() })
  const next = safeNext(input.next)
  await join({ ...input, next })
  redirect(`/sign-up/sent?${new URLSearchParams(next === '/' ? {} : { next })}`)
})

/** Signs in with handle or address and password. */
export const signIn = anyone(signInInput, async ({ next, ...input }) => {
  await spend('signIn', { account: typed(input.login), address: await clientAddress() })
  const { id } = await people.signIn(input)
  await startSession(id)
  redirect(safeNext(next))
})

/** Confirms an address by the link that was sent there; the first of an account signs in. */
export const confirmEmail = anyone(linkInput, async ({ token, next }) => {
  await spend('signIn', { address: await clientAddress() })
  const { id, done, first } = await confirm(token)
  if (!done) redirect('/confirm?half=1')
  if (first) await startSession(id)
  redirect(first ? safeNext(next) : '/settings#address')
})

/** Sends a link that sets a new password. */
export const forgotPassword = anyone(emailInput, async ({ email }) => {
  await spend('reset', { account: typed(email), address: await clientAddress() })
  await passwords.forgotPassword(email)
  return { done: 'If an account has this address, a mail with a link is on its way. The link works for an hour.' }
})

/** Sets a new password by the link that was sent, and signs in. */
export const resetPassword = anyone(resetInput, async ({ token, password }) => {
  await spend('signIn', { address: await clientAddress() })
  const { id } = await passwords.resetPassword(token, password)
  await startSession(id)
  redirect('/settings')
})

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await endSession()
  redirect('/')
}
