'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { NotFound } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import * as shares from '@/lib/shares/commands'
import { ownText } from '@/lib/shares/queries'
import { writePath } from '@/lib/summaries/address'
import { deskQuery } from '@/lib/summaries/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'

const change = (how: (actor: Actor, id: number) => Promise<void>, done: string) =>
  signedIn('publish', deskQuery, async (person, { paper, kind, copy }) => {
    const id = await ownText(person, { paper, kind, copy })
    if (id === null) throw new NotFound('Nothing of it is kept yet. Write a word, then make the link.')
    await how(person, id)
    if (!(await sentByScript())) redirect(`${writePath(paper, { note: kind === 'NOTE', copy })}#share`)
    refresh()
    return { done }
  })

/** Makes the secret link of a draft or note. */
export const shareText = change(shares.share, 'The link is made.')

/** Takes it back. */
export const unshareText = change(shares.unshare, 'The link leads nowhere from now on.')
