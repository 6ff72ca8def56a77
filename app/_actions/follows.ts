'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { follow, renewFeed } from '@/lib/follows/commands'
import { followInput } from '@/lib/follows/schema'
import { nothing } from '@/lib/people/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'

/** Follows something, or takes that back. */
export const followThing = signedIn('vote', followInput, async (person, { what, key, follow: wished, from }) => {
  await follow(person, what, key, wished === 'yes')
  if (await sentByScript()) refresh()
  else redirect(safeNext(from))
})

/** Makes a new address for the feed of what they follow. */
export const renewFollowFeed = signedIn('paper', nothing, async (person) => {
  await renewFeed(person)
  refresh()
  return { done: 'Your feed has a new address. One it had before leads nowhere now.' }
})
