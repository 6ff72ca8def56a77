import { describe, expect, it } from 'vitest'
import { edit, post, remove } from '@/lib/comments/commands'
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
