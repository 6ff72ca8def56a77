import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Conflict, NotFound } from '@/lib/errors'
import type { DeskAnswer } from '@/lib/summaries/desk'
import { deskOf } from '@/lib/summaries/desk'
import { discard, keepNote, publish, saveDraft } from '@/lib/summaries/commands'
import { actorOf, createPaper, createPerson } from '../support/factories'

const begin = async () => ({ actor: actorOf(await createPerson()), paper: (await createPaper()).key })
const draft = (paper: string, text: string, over = {}) => ({ paper, text, language: '', ...over })
const kept = async () => (await db.draft.findMany({ select: { text: true } })).map(({ text }) => text)

/** What was found elsewhere where something is refused for it. */
async function found(refused: Promise<unknown>) {
  const error = await refused.then(() => null, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(Conflict)
  return ((error as Conflict).found as DeskAnswer).elsewhere!
}

describe('a draft saved while it is typed', () => {
  it('follows the typing of its window, also where an answer got lost', async () => {
    const { actor, paper } = await begin()
    expect(await saveDraft(actor, draft(paper, 'a', { base: '', edition: 'w.1' }))).toMatchObject({ edition: 'w.1' })
    expect(await saveDraft(actor, draft(paper, 'ab', { base: '', edition: 'w.2' }))).toMatchObject({ edition: 'w.2' })
    expect(await saveDraft(actor, draft(paper, 'abc', { base: 'w.2', edition: 'w.3' }))).toMatchObject({ edition: 'w.3' })
    expect(await kept()).toEqual(['abc'])
  })

  it('that arrives after a later one changes nothing', async () => {
    const { actor, paper } = await begin()
    await saveDraft(actor, draft(paper, 'later', { base: '', edition: 'w.2' }))
    expect(await saveDraft(actor, draft(paper, 'earlier', { base: '', edition: 'w.1' }))).toMatchObject({ edition: 'w.2' })
    expect(await kept()).toEqual(['later'])
  })

  it('of one window does not overwrite another’s; both are told', async () => {
    const { actor, paper } = await begin()
    await saveDraft(actor, draft(paper, 'One. First.', { base: '', edition: 'a.1' }))
    const elsewhere = await found(saveDraft(actor, draft(paper, 'One. Second.', { base: '', edition: 'b.1' })))
    expect(elsewhere).toMatchObject({ text: 'One. First.', edition: 'a.1' })
    expect(await kept()).toEqual(['One. First.'])
    await saveDraft(actor, draft(paper, 'One. Second.', { base: elsewhere.edition, edition: 'b.2' }))
    expect(await kept()).toEqual(['One. Second.'])
  })

  it('from two windows at once is one of theirs, and the other is told', async () => {
    const { actor, paper } = await begin()
    const windows = Array.from({ length: 6 }, (_, n) => draft(paper, `Words of ${n}`, { base: '', edition: `w${n}.1` }))
    const answers = await Promise.allSettled(windows.map((words) => saveDraft(actor, words)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await kept()).toHaveLength(1)
  })

  it('with the same words as the other window’s is no conflict', async () => {
    const { actor, paper } = await begin()
    await saveDraft(actor, draft(paper, 'Same', { base: '', edition: 'a.1' }))
    expect(await saveDraft(actor, draft(paper, 'Same', { base: '', edition: 'b.1' }))).toMatchObject({ edition: 'b.1' })
  })

  it('remembers how it is meant to be published', async () => {
    const { actor, paper } = await begin()
    await saveDraft(actor, draft(paper, 'Shy', { visibility: 'ANONYMOUS' as const }))
    expect(await deskOf(actor, paper, 'SUMMARY')).toMatchObject({ anonymous: true, visibility: 'DRAFT' })
  })

  it('of a note is a draft too, and nobody else’s', async () => {
    const { actor, paper } = await begin()
    await saveDraft(actor, draft(paper, 'Note to self'), 'NOTE')
    expect(await deskOf(actor, paper, 'NOTE')).toMatchObject({ text: 'Note to self', hasDraft: true })
    const stranger = actorOf(await createPerson())
    expect(await deskOf(stranger, paper, 'NOTE')).toMatchObject({ text: '', edition: '' })
    await saveDraft(stranger, draft(paper, 'Theirs', { base: '', edition: 'x.1' }), 'NOTE')
    expect(await deskOf(actor, paper, 'NOTE')).toMatchObject({ text: 'Note to self' })
    await keepNote(actor, draft(paper, 'Note kept'))
    expect(await deskOf(actor, paper, 'NOTE')).toMatchObject({ text: 'Note kept', hasDraft: false })
  })

  it('that is what is published again is none', async () => {
    const { actor, paper } = await begin()
    await publish(actor, { ...draft(paper, 'Public'), visibility: 'PUBLIC' })
    await saveDraft(actor, draft(paper, 'Public, for now'))
    expect(await kept()).toEqual(['Public, for now'])
    const { edition } = await saveDraft(actor, draft(paper, 'Public', { visibility: 'PUBLIC' as const }))
    expect(await kept()).toEqual([])
    expect(await deskOf(actor, paper, 'SUMMARY')).toMatchObject({ text: 'Public', hasDraft: false, edition })
  })

  it('of a paper that is not here is refused', async () => {
    const { actor } = await begin()
    await expect(saveDraft(actor, draft('no/such', 'x'))).rejects.toThrow(NotFound)
  })
})

describe('publishing', () => {
  const published = (paper: string, text: string, over = {}) => ({ ...draft(paper, text, over), visibility: 'PUBLIC' as const })

  it('again with what is published, on whatever it was built, changes nothing', async () => {
    const { actor, paper } = await begin()
    const first = await publish(actor, published(paper, 'Once', { base: '', edition: 'a.1' }))
    expect(await publish(actor, published(paper, 'Once', { base: '', edition: 'b.1' }))).toEqual(first)
    expect(await db.revision.count()).toBe(1)
  })

  it('what another window has changed is refused with both', async () => {
    const { actor, paper } = await begin()
    await publish(actor, published(paper, 'First', { base: '', edition: 'a.1' }))
    const elsewhere = await found(publish(actor, published(paper, 'Second', { base: '', edition: 'b.1' })))
    expect(elsewhere.text).toBe('First')
    expect(await db.revision.count()).toBe(1)
    await publish(actor, published(paper, 'Second', { base: elsewhere.edition, edition: 'b.2' }))
    expect(await db.revision.count()).toBe(2)
  })

  it('leaves what was typed meanwhile as the next draft, and a draft on its way does not come after it', async () => {
    const { actor, paper } = await begin()
    await saveDraft(actor, draft(paper, 'Typed meanwhile', { base: '', edition: 'a.9' }))
    await publish(actor, published(paper, 'Typed', { base: '', edition: 'a.5' }))
    expect(await kept()).toEqual(['Typed meanwhile'])
    await publish(actor, published(paper, 'Typed meanwhile', { base: 'a.9', edition: 'a.11' }))
    await saveDraft(actor, draft(paper, 'Typed mean', { base: 'a.9', edition: 'a.10' }))
    expect(await kept()).toEqual([])
  })
})

it('a draft thrown away in one window does not vanish from another without a word', async () => {
  const { actor, paper } = await begin()
  await publish(actor, { ...draft(paper, 'Public'), visibility: 'PUBLIC' })
  const { edition } = await saveDraft(actor, draft(paper, 'Next'))
  await discard(actor, draft(paper, 'Next', { base: edition, edition: 'a.1' }))
  expect((await found(saveDraft(actor, draft(paper, 'Next words', { base: edition, edition: 'b.1' })))).text).toBe('Public')
})

it('nothing is thrown away that another window has made meanwhile', async () => {
  const { actor, paper } = await begin()
  await saveDraft(actor, draft(paper, 'Mine', { base: '', edition: 'a.1' }))
  await saveDraft(actor, draft(paper, 'Theirs', { base: 'a.1', edition: 'b.1' }))
  expect((await found(discard(actor, draft(paper, 'Mine', { base: 'a.1', edition: 'a.2' })))).text).toBe('Theirs')
  expect(await kept()).toEqual(['Theirs'])
  await discard(actor, draft(paper, 'Mine', { base: 'b.1', edition: 'a.3' }))
  expect([await kept(), await db.summary.count()]).toEqual([[], 0])
  await keepNote(actor, draft(paper, 'Noted', { base: '', edition: 'a.1' }))
  await expect(discard(actor, draft(paper, 'Before', { base: 'c.1', edition: 'c.2' }), 'NOTE')).rejects.toThrow(Conflict)
  await discard(actor, draft(paper, 'Noted', { base: 'a.1', edition: 'a.2' }), 'NOTE')
  expect(await db.summary.count()).toBe(0)
})
