import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { Person } from '@/lib/generated/prisma/client'
import { afterOf } from '@/lib/keyset'
import { peopleDirectory } from '@/lib/people/directory'
import { ownUnpublished, profileComments, profileOf, profileSummaries } from '@/lib/people/profile'
import { actorOf, createComment, createDraft, createNote, createPaper, createPerson, createSummary, createVote } from '../support/factories'

const days = (n: number) => new Date(Date.now() - n * 86_400_000)
const hidden = { hiddenAt: new Date(), hiddenReason: 'Spam' }

let author: Person
let stranger: Person
beforeEach(async () => {
  author = await createPerson()
  stranger = await createPerson()
})

const seenBy = async (viewer: Person | null) => (await profileOf(viewer && actorOf(viewer), author.handle))!
const summariesFor = async (viewer: Person | null, after?: string) =>
  profileSummaries(viewer && actorOf(viewer), await seenBy(viewer), afterOf(after))
const commentsFor = async (viewer: Person | null) => (await profileComments(viewer && actorOf(viewer), await seenBy(viewer), null)).rows

/** The author's own votes grow old, so that they count. */
const age = () => db.summaryVote.updateMany({ data: { createdAt: days(3) } })

describe('the profile', () => {
  it('is found whatever the case of the handle; nobody and the erased are not', async () => {
    expect((await profileOf(null, author.handle.toUpperCase()))?.handle).toBe(author.handle)
    expect(await profileOf(null, 'nobody')).toBeNull()
    await db.person.update({ where: { id: author.id }, data: { erasedAt: new Date() } })
    expect(await profileOf(null, author.handle)).toBeNull()
  })

  it('shows a stranger, signed in or not, nothing of anonymous and hidden summaries, drafts and notes', async () => {
    const named = await createSummary({ authorId: author.id })
    await createSummary({ authorId: author.id, visibility: 'ANONYMOUS', score: 40 })
    await createSummary({ authorId: author.id, ...hidden, score: 40 })
    await createDraft({ authorId: author.id })
    await createNote({ authorId: author.id })
    await age()
    for (const viewer of [null, stranger]) {
      expect(await seenBy(viewer)).toMatchObject({ own: false, named: 1, summaries: 1, drafts: 0, comments: 0, sciscore: 1 })
      expect((await summariesFor(viewer)).rows.map(({ id }) => id)).toEqual([named.id])
    }
    expect((await ownUnpublished(actorOf(stranger), null)).rows).toEqual([])
    expect((await ownUnpublished(null, null)).rows).toEqual([])
  })

  it('shows its owner the anonymous ones too, but counts none of them into the sciscore', async () => {
    const anonymous = await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    const named = await createSummary({ authorId: author.id, publishedAt: days(1) })
    await createVote({ summaryId: anonymous.id })
    await age()
    expect(await seenBy(author)).toMatchObject({ own: true, named: 1, summaries: 2, sciscore: 1 })
    const { rows } = await summariesFor(author)
    expect(rows.map(({ id, by }) => [id, by.kind])).toEqual([[anonymous.id, 'anonymous'], [named.id, 'named']])
  })

  it('lists each summary once while more are published between two pages', async () => {
    for (let n = 0; n < 33; n++) await createSummary({ authorId: author.id, publishedAt: days(10 + (n >> 2)) })
    const first = await summariesFor(null)
    await createSummary({ authorId: author.id })
    const second = await summariesFor(null, first.next!)
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(33)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 3, null])
  })

  it.each(['0.0', '-999999999999999.1', '999999999999999.2147483647'])('takes the cursor %j from beyond all time', async (text) => {
    const { id } = await createSummary({ authorId: author.id })
    await createComment({ authorId: author.id })
    const { rows } = await summariesFor(null, text)
    expect(rows.map((row) => row.id)).toEqual(text.startsWith('9') ? [id] : [])
    expect((await profileComments(null, await seenBy(null), afterOf(text))).rows).toHaveLength(text.startsWith('9') ? 1 : 0)
    await expect(ownUnpublished(actorOf(author), afterOf(text))).resolves.toMatchObject({ rows: [] })
  })
})

describe('the sciscore', () => {
  it('is the mean score, without votes younger than two days', async () => {
    const [one, other] = [await createSummary({ authorId: author.id }), await createSummary({ authorId: author.id })]
    await createVote({ summaryId: one.id })
    await createVote({ summaryId: other.id, value: -1 })
    await createVote({ summaryId: other.id, value: -1 })
    await age()
    await createVote({ summaryId: one.id })
    await createVote({ summaryId: one.id, createdAt: days(1.9) })
    await createVote({ summaryId: one.id, createdAt: days(2.1) })
    expect((await seenBy(null)).sciscore).toBe((3 - 1) / 2)
  })

  it('is none without a public, named summary', async () => {
    await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    expect(await seenBy(author)).toMatchObject({ sciscore: null, named: 0 })
  })
})

describe('the comments of a person', () => {
  it('below their own anonymous summary are listed for themselves alone', async () => {
    const anonymous = await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    await createComment({ summaryId: anonymous.id, authorId: author.id })
    expect([(await seenBy(null)).comments, (await seenBy(stranger)).comments, (await seenBy(author)).comments]).toEqual([0, 0, 1])
    expect([await commentsFor(null), await commentsFor(stranger)]).toEqual([[], []])
    expect(await commentsFor(author)).toMatchObject([{ asAuthor: true }])
  })

  it('below their own named summary and others\' anonymous ones are listed for everyone, until the summary is hidden or withdrawn', async () => {
    const own = await createSummary({ authorId: author.id })
    const foreign = await createSummary({ authorId: stranger.id, visibility: 'ANONYMOUS' })
    const first = await createComment({ summaryId: own.id, authorId: author.id, createdAt: days(1) })
    const last = await createComment({ summaryId: foreign.id, authorId: author.id })
    expect((await commentsFor(null)).map(({ id, asAuthor }) => [id, asAuthor])).toEqual([[last.id, false], [first.id, false]])
    await db.summary.update({ where: { id: own.id }, data: hidden })
    await db.summary.update({ where: { id: foreign.id }, data: { visibility: 'DRAFT' } })
    expect(await commentsFor(stranger)).toEqual([])
    expect((await seenBy(stranger)).comments).toBe(0)
  })

  it('disappear with a summary that turns anonymous, and when deleted or hidden', async () => {
    const own = await createSummary({ authorId: author.id })
    const [a, b] = [await createComment({ summaryId: own.id, authorId: author.id }), await createComment({ authorId: author.id })]
    await createComment({ authorId: author.id, ...hidden })
    expect(new Set((await commentsFor(null)).map(({ id }) => id))).toEqual(new Set([a.id, b.id]))
    await db.summary.update({ where: { id: own.id }, data: { visibility: 'ANONYMOUS' } })
    expect((await commentsFor(null)).map(({ id }) => id)).toEqual([b.id])
    await db.comment.update({ where: { id: b.id }, data: { deletedAt: new Date(), text: '' } })
    expect(await commentsFor(null)).toEqual([])
  })
})

it('lists drafts, unpublished changes and notes for their owner, last touched first', async () => {
  const paper = await createPaper({ title: 'On $x^2$' })
  await createNote({ authorId: author.id, paperId: paper.id, createdAt: days(3), text: 'To myself' })
  await createDraft({ authorId: author.id, createdAt: days(9) })
  const { id: summaryId } = await createSummary({ authorId: author.id, createdAt: days(9) })
  await db.draft.create({ data: { summaryId, text: 'x'.repeat(1000), language: 'en', updatedAt: days(1) } })
  await createSummary({ authorId: author.id })
  const { rows } = await ownUnpublished(actorOf(author), null)
  expect(rows.map(({ kind }) => kind)).toEqual(['draft', 'changes', 'note'])
  expect(rows[2]).toMatchObject({ title: 'On $x^2$', begins: 'To myself', key: paper.key })
  expect(rows[1]!.begins).toHaveLength(240)
  expect((await seenBy(author)).drafts).toBe(3)
})

describe('the directory', () => {
  it('has people with a public, named summary, by how many they have', async () => {
    await createSummary({ authorId: author.id })
    for (const _ of [1, 2]) await createSummary({ authorId: stranger.id })
    const secret = await createSummary({ visibility: 'ANONYMOUS' })
    for (const _ of [1, 2]) await createSummary({ authorId: secret.authorId, visibility: 'ANONYMOUS' })
    for (const _ of [1, 2]) await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    await createSummary(hidden)
    await createDraft()
    await age()
    const { people, next } = await peopleDirectory(null)
    expect(people.map(({ handle, summaries, sciscore }) => [handle, summaries, sciscore])).toEqual([[stranger.handle, 2, 1], [author.handle, 1, 1]])
    expect(next).toBeNull()
    expect((await peopleDirectory({ rank: 2, id: stranger.id })).people.map(({ handle }) => handle)).toEqual([author.handle])
  })
})
