import { describe, expect, it } from 'vitest'
import { edit, post, remove } from '@/lib/comments/commands'
import { newComment } from '@/lib/comments/schema'
import { db, pool } from '@/lib/db'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { summaryById } from '@/lib/summaries/queries'
import { actorOf, createComment, createDraft, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const jobs = async () => (await pool.query('SELECT task_identifier FROM graphile_worker.jobs')).rows.map((row) => row.task_identifier)

describe('commenting', () => {
  it('stores the comment, counts it and asks for the mail to be sent', async () => {
    const [actor, summary] = [await someone(), await createSummary()]
    const { id } = await post(actor, { summary: summary.id, text: 'Why $x^2$?' })
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ text: 'Why $x^2$?', authorId: actor.id })
    expect(await db.summary.findUniqueOrThrow({ where: { id: summary.id } })).toMatchObject({ commentCount: 1 })
    expect(await jobs()).toEqual(['comment_mail'])
  })

  it('pressed twice at once is one comment', async () => {
    const [actor, summary] = [await someone(), await createSummary()]
    const posted = await Promise.all(Array.from({ length: 5 }, () => post(actor, { summary: summary.id, text: 'Once' })))
    expect(new Set(posted.map(({ id }) => id)).size).toBe(1)
  })

  it('answers a comment of the same summary alone', async () => {
    const [actor, comment, other] = [await someone(), await createComment(), await createSummary()]
    const { id } = await post(actor, { summary: comment.summaryId, parent: comment.id, text: 'Because.' })
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ parentId: comment.id })
    await expect(post(actor, { summary: other.id, parent: comment.id, text: 'No.' })).rejects.toThrow(Conflict)
  })

  it('is refused below what the public does not see, on what was deleted meanwhile, and to the unconfirmed', async () => {
    const [actor, draft, comment] = [await someone(), await createDraft(), await createComment()]
    await expect(post(actor, { summary: draft.id, text: 'Hm' })).rejects.toThrow(NotFound)
    await expect(post(actor, { summary: 2 ** 30, text: 'Hm' })).rejects.toThrow(NotFound)
    await db.comment.update({ where: { id: comment.id }, data: { deletedAt: new Date(), text: '' } })
    await expect(post(actor, { summary: comment.summaryId, parent: comment.id, text: 'Hm' })).rejects.toThrow(Conflict)
    const unconfirmed = await someone({ emailVerified: null })
    await expect(post(unconfirmed, { summary: comment.summaryId, text: 'Hm' })).rejects.toThrow(Forbidden)
    expect(await db.comment.count()).toBe(1)
  })
})

describe('its author', () => {
  it('changes it within the hour, and nobody else does', async () => {
    const [actor, summary] = [await someone(), await createSummary()]
    const { id } = await post(actor, { summary: summary.id, text: 'Wrnog' })
    await edit(actor, { id, text: 'Wrong' })
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ text: 'Wrong', editedAt: expect.any(Date) })
    await expect(edit(await someone(), { id, text: 'Mine' })).rejects.toThrow(NotFound)
    await db.comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 3_700_000) } })
    await expect(edit(actor, { id, text: 'Too late' })).rejects.toThrow(Forbidden)
  })

  it('deletes it for good; its place stays above an answer', async () => {
    const [actor, summary] = [await someone(), await createSummary()]
    const { id } = await post(actor, { summary: summary.id, text: 'A regrettable word' })
    await post(await someone(), { summary: summary.id, parent: id, text: 'An answer' })
    await remove(await someone(), id)
    expect((await summaryById(null, summary.id))?.summary.comments[0]?.body).toContain('regrettable')
    await remove(actor, id)
    await remove(actor, id)
    const [comment] = (await summaryById(null, summary.id))!.summary.comments
    expect(comment).toMatchObject({ body: null, replies: [{ body: expect.stringContaining('An answer') }] })
    expect(await db.comment.count({ where: { text: { contains: 'regrettable' } } })).toBe(0)
    expect((await db.summary.findUniqueOrThrow({ where: { id: summary.id } })).commentCount).toBe(1)
  })
})

describe('hidden by a moderator', () => {
  it('shows to its author alone, who reads why, and others that it was there, above an answer alone', async () => {
    const [actor, summary] = [await someone(), await createSummary()]
    const { id } = await post(actor, { summary: summary.id, text: 'A rude word' })
    await db.comment.update({ where: { id }, data: { hiddenAt: new Date(), hiddenReason: 'Be kind.' } })
    const seen = async (viewer: typeof actor | null) => (await summaryById(viewer, summary.id))!.summary.comments
    expect(await seen(null)).toEqual([])
    expect(await seen(actor)).toMatchObject([{ body: '<p>A rude word</p>', gone: null, hiddenReason: 'Be kind.', editable: null }])
    await createComment({ summaryId: summary.id, parentId: id, text: 'An answer' })
    expect(await seen(null)).toMatchObject([{ body: null, gone: 'hidden', hiddenReason: null, replies: [{ gone: null }] }])
    expect(JSON.stringify(await seen(null))).not.toMatch(/rude word|Be kind/)
  })
})

describe('hostile words', () => {
  it.each([
    ['newlines alone', '\n'.repeat(10_000)],
    ['NUL alone', '\0\0'],
    ['too many newlines', `a${'\n'.repeat(100_000)}b`],
  ])('%s are refused with a sentence', (_, text) => {
    const { success, error } = newComment.safeParse({ summary: '1', text })
    expect([success, error?.issues[0]?.message]).toEqual([false, expect.stringMatching(/^A comment (is missing|can have at most 10,000 characters)\.$/)])
  })

  it('NUL, lone surrogates and signs that turn the direction are stored as far as they can be, and turn nothing beside them', async () => {
    const [actor, summary] = [await someone(), await createSummary()]
    const { text } = newComment.parse({ summary: summary.id, text: 'a\0b \ud800 \u202Eevil\u2066 c' })
    const { id } = await post(actor, { summary: summary.id, text })
    expect((await db.comment.findUniqueOrThrow({ where: { id } })).text).toBe('ab \ufffd \u202Eevil\u2066 c')
    const [shown] = (await summaryById(null, summary.id))!.summary.comments
    // A block of its own ends what they began.
    expect(shown!.body).toMatch(/^<p>[^<]*<\/p>$/)
  })

  it('a long quarrel shows to its end', async () => {
    const summary = await createSummary()
    let parentId: number | undefined
    for (let n = 0; n < 40; n++) ({ id: parentId } = await createComment({ summaryId: summary.id, parentId, text: `Answer ${n}` }))
    const [first] = (await summaryById(null, summary.id))!.summary.comments
    expect(JSON.stringify(first)).toContain('Answer 39')
  })
})
