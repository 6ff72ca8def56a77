'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { historyPath, summaryPath } from '@/lib/summaries/address'
import { removeRevision, restore } from '@/lib/summaries/revisions'
import { revisionRef } from '@/lib/summaries/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'

/** Publishes an earlier text of one's summary again. */
export const restoreText = signedIn('publish', revisionRef, async (person, input) => {
  await restore(person, input)
  redirect(summaryPath(input.id))
})

/** Takes an earlier text out of a summary's history. */
export const removeText = signedIn('publish', revisionRef, async (person, input) => {
  await removeRevision(person, input)
  if (await sentByScript()) refresh()
  else redirect(`${historyPath(input.id)}#revision-${input.number}`)
})
