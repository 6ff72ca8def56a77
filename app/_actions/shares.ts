'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import * as shares from '@/lib/shares/commands'
import { summaryId } from '@/lib/summaries/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'

const shared = z.object({ id: summaryId, from: z.string().max(2000).default('/') })

async function show(from: string, done: string) {
  if (!(await sentByScript())) redirect(`${safeNext(from)}#share`)
  refresh()
  return { done }
}

/** Makes the secret link of a draft or note. */
export const shareText = signedIn('publish', shared, async (person, { id, from }) => {
  await shares.share(person, id)
  return show(from, 'The link is made.')
})

/** Takes it back. */
export const unshareText = signedIn('publish', shared, async (person, { id, from }) => {
  await shares.unshare(person, id)
  return show(from, 'The link leads nowhere from now on.')
})
