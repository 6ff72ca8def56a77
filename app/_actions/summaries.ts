'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { altOf, picturePath } from '@/lib/images/address'
import { upload } from '@/lib/images/commands'
import { spend } from '@/lib/limits'
import { paperPath } from '@/lib/papers/key'
import * as summaries from '@/lib/summaries/commands'
import { preview, type Preview } from '@/lib/summaries/desk'
import { keeping, publication, summaryId } from '@/lib/summaries/schema'
import { anyone, signedIn } from '@/lib/web/action'
import { clientAddress } from '@/lib/web/client'
import type { FormState } from '@/lib/web/form-state'

const illustrated = keeping.extend({ picture: z.instanceof(File, { error: 'Choose a picture first.' }) })

const publish = signedIn<typeof publication, Preview>('publish', publication, async (person, input) => {
  const { id } = await summaries.publish(person, input)
  redirect(`${paperPath(input.paper)}#summary-${id}`)
})

const saveDraft = signedIn<typeof keeping, Preview>('publish', keeping, async (person, input) => {
  await summaries.saveDraft(person, input)
  return { done: 'Draft saved. Only you can see it.' }
})

const keepNote = signedIn<typeof keeping, Preview>('publish', keeping, async (person, input) => {
  await summaries.keepNote(person, input)
  redirect(paperPath(input.paper))
})

const showPreview = anyone<typeof keeping, Preview>(keeping, async ({ text }) => {
  await spend('preview', { address: await clientAddress() })
  return { result: await preview(text) }
})

const addPicture = signedIn<typeof illustrated, Preview>('upload', illustrated, async (person, { picture, paper, text }) => {
  const { name } = await upload(person, paper, { size: picture.size, read: async () => Buffer.from(await picture.arrayBuffer()) })
  const longer = `${text.trimEnd()}\n\n![${altOf(picture.name)}](${picturePath(name)})\n`
  return { done: 'The picture stands at the end of the text.', values: { text: longer }, result: await preview(longer) }
})

const intents = { publish, draft: saveDraft, note: keepNote, preview: showPreview, picture: addPicture }

/** The writing page's one form; the pressed button says what for. */
export async function write(state: FormState<Preview>, form: FormData): Promise<FormState<Preview>> {
  const pressed = form instanceof FormData ? form.get('intent') : null
  const intent = z.enum(['publish', 'draft', 'note', 'preview', 'picture']).catch('preview').parse(pressed)
  return intents[intent](state, form)
}

const whole = z.object({ id: summaryId, paper: z.string().max(400) })

/** Deletes one's summary or note for good. */
export const removeSummary = signedIn('publish', whole, async (person, { id, paper }) => {
  await summaries.remove(person, id)
  redirect(paperPath(paper))
})

/** Throws the unpublished text away. */
export const discardDraft = signedIn('publish', whole, async (person, { id, paper }) => {
  await summaries.discardDraft(person, id)
  redirect(paperPath(paper))
})
