'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import * as comments from '@/lib/comments/commands'
import { changedComment, commentRef, newComment } from '@/lib/comments/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'

/** Shows the change: in place where the page's script asked, else at its address. */
async function show(from: string, anchor: string) {
  if (await sentByScript()) refresh()
  else redirect(`${safeNext(from).replace(/#.*/s, '')}#${anchor}`)
}

export const postComment = signedIn('comment', newComment, async (person, input) => {
  const { id } = await comments.post(person, input)
  await show(input.from, `comment-${id}`)
  return { result: { id } }
})

export const editComment = signedIn('comment', changedComment, async (person, input) => {
  const { id } = await comments.edit(person, input)
  await show(input.from, `comment-${id}`)
})

export const removeComment = signedIn('comment', commentRef, async (person, input) => {
  await comments.remove(person, input.id)
  await show(input.from, `comment-${input.id}`)
})
