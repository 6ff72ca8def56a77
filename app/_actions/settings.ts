'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { endAllSessions } from '@/lib/auth/sessions'
import { spend } from '@/lib/limits'
import * as addresses from '@/lib/people/commands/address'
import * as passwords from '@/lib/people/commands/password'
import * as profiles from '@/lib/people/commands/profile'
import { addressInput, nothing, passwordInput, profileInput } from '@/lib/people/schema'
import { signedIn } from '@/lib/web/action'
import { endSession, sessionToken, startSession } from '@/lib/web/session'

/** Changes what readers see of whoever is signed in. */
export const updateProfile = signedIn(null, profileInput, async (person, input) => {
  await profiles.updateProfile(person, input)
  refresh()
  return { done: 'Saved.' }
})

/** Sends a link to a new address. */
export const changeEmail = signedIn('signIn', addressInput, async (person, input) => {
  await spend('signUp', { account: `@${input.email.toLowerCase()}` })
  await addresses.changeEmail(person, input)
  return { done: `A mail with a link is on its way to ${input.email}. The address is yours here once you use the link.` }
})

/** Sends the link once more. */
export const resendConfirmation = signedIn('reset', nothing, async (person) => {
  await addresses.resendConfirmation(person)
  return { done: 'A mail with a new link is on its way.' }
})

/** Changes the password; this browser alone stays signed in. */
export const changePassword = signedIn('signIn', passwordInput, async (person, input) => {
  await passwords.changePassword(person, input)
  await startSession(person.id)
  refresh()
  return { done: 'Your password is changed. You are signed out everywhere else.' }
})

/** Ends all other sessions. */
export const signOutElsewhere = signedIn(null, nothing, async (person) => {
  await endAllSessions(person.id, await sessionToken())
  refresh()
  return { done: 'You are signed out everywhere else.' }
})

/** Ends all sessions, this one too. */
export const signOutEverywhere = signedIn(null, nothing, async (person) => {
  await endAllSessions(person.id)
  await endSession()
  redirect('/')
})
