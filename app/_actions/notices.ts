'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { Invalid } from '@/lib/errors'
import { chooseMail, markRead, unsubscribe } from '@/lib/notices/commands'
import { mailKindsInput, readInput, unsubscribeInput } from '@/lib/notices/schema'
import { readUnsubscribe } from '@/lib/notices/unsubscribe'
import { anyone, signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'

/** Marks what whoever is signed in has been told as read. */
export const markNoticesRead = signedIn(null, readInput, async (person, { upTo }) => {
  await markRead(person, upTo)
  if (await sentByScript()) refresh()
  else redirect('/notices')
})

/** Keeps how they want to hear of each kind by mail. */
export const chooseMailKinds = signedIn(null, mailKindsInput, async (person, choices) => {
  await chooseMail(person, choices)
  refresh()
  return { done: 'Saved.' }
})

/** Ends mails by the link that stands in one of them, whoever is signed in. */
export const endMails = anyone(unsubscribeInput, async ({ token, all }) => {
  const link = readUnsubscribe(token)
  if (!link) throw new Invalid({ token: 'This link is damaged. Settings ends mails, too.' })
  await unsubscribe(link, all === '1')
  return { done: all === '1' ? 'You get none of these mails any more.' : 'You get no more of these mails.' }
})
