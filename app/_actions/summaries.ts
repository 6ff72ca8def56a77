'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { NotFound } from '@/lib/errors'
import { altOf, picturePath } from '@/lib/images/address'
import { upload } from '@/lib/images/commands'
import { spend } from '@/lib/limits'
import { paperPath } from '@/lib/papers/key'
import * as summaries from '@/lib/summaries/commands'
import { compare } from '@/lib/summaries/compare'
import { deskOf, preview, type DeskAnswer } from '@/lib/summaries/desk'
import { publication, saving, summaryId } from '@/lib/summaries/schema'
import { withdraw } from '@/lib/summaries/withdraw'
import { anyone, signedIn } from '@/lib/web/action'
import { clientAddress } from '@/lib/web/client'
import type { FormState } from '@/lib/web/form-state'

const illustrated = saving.extend({ picture: z.instanceof(File, { error: 'Choose a picture first.' }) })

const publish = signedIn<typeof publication, DeskAnswer>('publish', publication, async (person, input) => {
  const { id } = await summaries.publish(person, input)
  redirect(`${paperPath(input.paper)}#summary-${id}`)
})

const saveDraft = signedIn<typeof saving, DeskAnswer>('publish', saving, async (person, input) => {
  const { edition } = await summaries.saveDraft(person, input, input.kind)
  return { done: 'Draft saved. Only you can see it.', values: { base: edition } }
})

const keepNote = signedIn<typeof saving, DeskAnswer>('publish', saving, async (person, input) => {
  await summaries.keepNote(person, input)
  redirect(paperPath(input.paper))
})

const discard = signedIn<typeof saving, DeskAnswer>('publish', saving, async (person, input) => {
  await summaries.discard(person, input, input.kind)
  redirect(paperPath(input.paper))
})

const showPreview = anyone<typeof saving, DeskAnswer>(saving, async ({ text }) => {
  await spend('preview', { address: await clientAddress() })
  return { result: { preview: await preview(text) } }
})

const addPicture = signedIn<typeof illustrated, DeskAnswer>('upload', illustrated, async (person, { picture, text, ...about }) => {
  const { name } = await upload(person, about, { size: picture.size, read: async () => Buffer.from(await picture.arrayBuffer()) })
  const longer = `${text.trimEnd()}\n\n![${altOf(picture.name)}](${picturePath(name)})\n`
  return { done: 'The picture stands at the end of the text.', values: { text: longer }, result: { preview: await preview(longer) } }
})

/** After two windows have changed one text: what the other made of it, alone or put together with this. */
const settle = (how: 'theirs' | 'both') =>
  signedIn<typeof saving, DeskAnswer>('publish', saving, async (person, { paper, kind, copy, text }) => {
    const kept = await deskOf(person, paper, kind, copy)
    if (!kept || 'moved' in kept) throw new NotFound('This paper is not here.')
    const chosen = how === 'theirs' ? kept.text : compare(text, kept.text).both
    const done = how === 'theirs' ? 'This is the other version.' : 'Both versions are here, one part after the other. Take out what you do not need.'
    return { done, values: { text: chosen, base: kept.edition }, result: { preview: await preview(chosen) } }
  })

const intents = { publish, draft: saveDraft, note: keepNote, discard, preview: showPreview, picture: addPicture, theirs: settle('theirs'), both: settle('both') }

/** The writing page's one form; the pressed button says what for. */
export async function write(state: FormState<DeskAnswer>, form: FormData): Promise<FormState<DeskAnswer>> {
  const pressed = form instanceof FormData ? form.get('intent') : null
  const intent = z.enum(['publish', 'draft', 'note', 'discard', 'preview', 'picture', 'theirs', 'both']).catch('preview').parse(pressed)
  return intents[intent](state, form)
}

const whole = z.object({ id: summaryId, paper: z.string().max(400) })

/** Deletes one's summary or note for good. */
export const removeSummary = signedIn('publish', whole, async (person, { id, paper }) => {
  await summaries.remove(person, id)
  redirect(paperPath(paper))
})

/** Makes one's public summary a draft again. */
export const withdrawSummary = signedIn('publish', whole, async (person, { id, paper }) => {
  await withdraw(person, id)
  redirect(paperPath(paper))
})
