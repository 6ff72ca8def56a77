'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { endAllSessions, endOneSession } from '@/lib/auth/sessions'
import * as texts from '@/lib/belongings/import'
import type { Outcome } from '@/lib/belongings/import'
import { erasing, textsFile } from '@/lib/belongings/schema'
import { spend } from '@/lib/limits'
import * as addresses from '@/lib/people/commands/address'
import { erase } from '@/lib/people/commands/erase'
import * as passwords from '@/lib/people/commands/password'
import * as profiles from '@/lib/people/commands/profile'
import { addressInput, nothing, passwordInput, profileInput, sessionRef } from '@/lib/people/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
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
  const both = person.confirmed ? ' Another is on its way to your present address: the change is made once you have used both.' : ' The address is yours here once you use the link.'
  return { done: `A mail with a link is on its way to ${input.email}.${both}` }
})

/** Sends the link once more. */
export const resendConfirmation = signedIn('reset', nothing, async (person) => {
  await addresses.resendConfirmation(person)
  return { done: person.confirmed ? 'Mails with new links are on their way to both addresses.' : 'A mail with a new link is on its way.' }
})

/** Changes the password; this browser alone stays signed in. */
export const changePassword = signedIn('signIn', passwordInput, async (person, input) => {
  await passwords.changePassword(person, input)
  await startSession(person.id)
  refresh()
  return { done: 'Your password is changed. You are signed out everywhere else.' }
})

/** Ends one session, wherever it is. */
export const signOutThere = signedIn(null, sessionRef, async (person, { id }) => {
  await endOneSession(person.id, id)
  if (await sentByScript()) refresh()
  else redirect('/settings#sessions')
})

/** Makes drafts of a file of texts. */
export const importTexts = signedIn<typeof textsFile, Outcome[]>('importing', textsFile, async (person, { file }) => {
  const outcomes = await texts.importTexts(person, await file.text())
  return { done: 'The file has been read.', result: outcomes }
})

/** Deletes the account of whoever is signed in. */
export const eraseAccount = signedIn('signIn', erasing, async (person, input) => {
  await erase(person, input)
  await endSession()
  redirect('/')
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
