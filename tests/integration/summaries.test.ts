import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { forgetOrphans } from '@/lib/markdown/kept'
import { discard, keepNote, publish, remove, saveDraft } from '@/lib/summaries/commands'
import { deskOf } from '@/lib/summaries/desk'
import { historyPage } from '@/lib/summaries/history'
import { summariesOfPaper, summaryById } from '@/lib/summaries/queries'
import { actorOf, createComment, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async () => actorOf(await createPerson())
const text = 'The sum $$\\sum_i x_i^2$$ is what a circle is about.'
const written = (paper: string, over = {}) => ({ paper, text, language: '', visibility: 'PUBLIC' as const, ...over })

describe('publishing', () => {
  it('makes one summary with its revision, licence, language and own vote', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    const { id } = await publish(actor, written(paper.key))
    const row = await db.summary.findUniqueOrThrow({ where: { id }, include: { revision: true, votes: true } })
    expect(row).toMatchObject({ visibility: 'PUBLIC', score: 1, editedAt: null, revision: { number: 1, text, licence: 'CC-BY-SA-4.0', language: 'en' } })
    expect(row.votes).toMatchObject([{ personId: actor.id, value: 1 }])
  })

  it('done twice, also at once, changes nothing more', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    const ids = await Promise.all(Array.from({ length: 8 }, () => publish(actor, written(paper.key))))
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1)
    expect(await db.revision.count()).toBe(1)
    expect(await db.summaryVote.count()).toBe(1)
  })

  it('of another text adds a revision and keeps the day of the first', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    const first = new Date('2026-01-01T00:00:00Z')
    const { id } = await publish(actor, written(paper.key), first)
    await publish(actor, written(paper.key, { text: 'Better words.' }))
    const page = await historyPage(null, id)
    expect(page?.revisions.map((revision) => [revision.number, revision.text])).toEqual([[2, 'Better words.'], [1, text]])
    expect(await db.summary.findUniqueOrThrow({ where: { id } })).toMatchObject({ publishedAt: first, editedAt: expect.any(Date) })
  })

  it('clears the draft it came from', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    await saveDraft(actor, { paper: paper.key, text: 'Not yet', language: '' })
    await publish(actor, written(paper.key))
    expect(await db.draft.count()).toBe(0)
  })

  it('is refused without a confirmed address and while suspended, and stores nothing', async () => {
    const paper = await createPaper()
    for (const over of [{ emailVerified: null }, { suspendedUntil: new Date(Date.now() + 60_000) }]) {
      const actor = actorOf(await createPerson(over))
      await expect(publish(actor, written(paper.key))).rejects.toThrow(Forbidden)
    }
    expect(await db.summary.count()).toBe(0)
  })

  it('of a paper that is not here is refused', async () => {
    await expect(publish(await someone(), written('no/such'))).rejects.toThrow(NotFound)
  })
})

describe('an anonymous summary', () => {
  it('names its author to nobody but themselves', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    const { id } = await publish(actor, written(paper.key, { visibility: 'ANONYMOUS' }))
    await createComment({ summaryId: id, authorId: actor.id, text: 'As I said.' })
    const stranger = await someone()
    for (const viewer of [null, stranger]) {
      const seen = [await summariesOfPaper(viewer, paper.id, 'score'), await summaryById(viewer, id), await historyPage(viewer, id)]
      expect(JSON.stringify(seen)).not.toContain(actor.handle)
      expect(JSON.stringify(seen)).not.toContain(`"${actor.name}"`)
    }
    const { summaries } = await summariesOfPaper(stranger, paper.id, 'score')
    expect(summaries[0]?.comments[0]?.by).toEqual({ kind: 'author' })
    expect((await summariesOfPaper(actor, paper.id, 'score')).summaries[0]?.own).toBe(true)
  })

  it('hides what was public before it turned anonymous', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    const { id } = await publish(actor, written(paper.key, { text: `Signed, ${actor.handle}` }))
    await publish(actor, written(paper.key, { visibility: 'ANONYMOUS' }))
    expect((await historyPage(null, id))?.revisions.map(({ number }) => number)).toEqual([1])
    expect((await historyPage(actor, id))?.revisions.map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('drafts and notes', () => {
  it('are for their writer alone', async () => {
    const [actor, paper, stranger] = [await someone(), await createPaper(), await someone()]
    const { id } = await saveDraft(actor, { paper: paper.key, text: 'A secret thought', language: '' })
    await keepNote(actor, { paper: paper.key, text: 'A secret note', language: '' })
    for (const viewer of [null, stranger]) {
      const seen = [await summariesOfPaper(viewer, paper.id, 'score'), await summaryById(viewer, id), await deskOf(viewer, paper.key, 'NOTE')]
      expect(JSON.stringify(seen)).not.toContain('secret')
    }
    const { mine } = await summariesOfPaper(actor, paper.id, 'score')
    expect(mine).toMatchObject({ hasDraft: true, notes: [{ body: expect.stringContaining('A secret note') }] })
    expect(await deskOf(actor, paper.key, 'SUMMARY')).toMatchObject({ text: 'A secret thought', hasDraft: true })
  })

  it('may be written before the address is confirmed', async () => {
    const paper = await createPaper()
    const actor = actorOf(await createPerson({ emailVerified: null }))
    await saveDraft(actor, { paper: paper.key, text: 'Early', language: '' })
    expect(await db.draft.count()).toBe(1)
  })

  it('leave what is published as it is until they are published', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    const { id } = await publish(actor, written(paper.key))
    await saveDraft(actor, { paper: paper.key, text: 'Next words', language: '' })
    expect((await summaryById(null, id))?.summary.body).toContain('circle')
    await discard(actor, { paper: paper.key, text: '', language: '' })
    expect(await deskOf(actor, paper.key, 'SUMMARY')).toMatchObject({ text, hasDraft: false })
  })

  it('a note kept twice is one note, and an empty one is none', async () => {
    const [actor, paper] = [await someone(), await createPaper()]
    await keepNote(actor, { paper: paper.key, text: 'One', language: '' })
    await keepNote(actor, { paper: paper.key, text: 'Two', language: '' })
    expect(await db.revision.findMany({ select: { text: true } })).toEqual([{ text: 'Two' }])
    await keepNote(actor, { paper: paper.key, text: ' ', language: '' })
    expect(await db.summary.count()).toBe(0)
  })
})

describe('deleting', () => {
  it('takes everything along, twice is once, and nobody else can', async () => {
    const summary = await createSummary()
    await createComment({ summaryId: summary.id })
    const author = actorOf(await db.person.findUniqueOrThrow({ where: { id: summary.authorId } }))
    await remove(await someone(), summary.id)
    expect(await db.summary.count()).toBe(1)
    await remove(author, summary.id)
    await remove(author, summary.id)
    expect([await db.summary.count(), await db.revision.count(), await db.comment.count(), await db.summaryVote.count()]).toEqual([0, 0, 0, 0])
  })

  it('a hidden summary shows to its author alone, with the reason', async () => {
    const summary = await createSummary({ hiddenAt: new Date(), hiddenReason: 'Copied from elsewhere.' })
    const author = actorOf(await db.person.findUniqueOrThrow({ where: { id: summary.authorId } }))
    expect(await summaryById(null, summary.id)).toBeNull()
    expect((await summaryById(author, summary.id))?.summary.hiddenReason).toBe('Copied from elsewhere.')
  })
})

it('of a text that nobody has any more, the rendering is forgotten after an hour', async () => {
  const [actor, paper] = [await someone(), await createPaper()]
  const { id } = await publish(actor, written(paper.key))
  await keepNote(actor, { paper: paper.key, text: 'First thought', language: '' })
  await keepNote(actor, { paper: paper.key, text: 'Second thought', language: '' })
  await db.rendering.updateMany({ data: { createdAt: new Date(Date.now() - 3_700_000) } })
  await forgetOrphans()
  expect((await db.rendering.findMany({ select: { text: true } })).map((row) => row.text).join()).not.toContain('First thought')
  expect(await db.rendering.count()).toBe(2)
  await remove(actor, id)
  await forgetOrphans()
  expect(await db.rendering.count()).toBe(1)
})
