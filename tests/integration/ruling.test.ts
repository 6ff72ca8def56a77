import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { edit, post } from '@/lib/comments/commands'
import { moderationLog } from '@/lib/moderation/log'
import { lift, suspend } from '@/lib/moderation/people'
import { suspendedPeople } from '@/lib/moderation/queries'
import { rule } from '@/lib/moderation/texts'
import { report } from '@/lib/reports/commands'
import { openReports, waitingForModerators } from '@/lib/reports/queries'
import { summariesOfPaper, summaryById } from '@/lib/summaries/queries'
import { sourceOf } from '@/lib/summaries/source'
import { listPage } from '@/lib/summaries/lists/queries'
import { cast } from '@/lib/votes/commands'
import { actorOf, createComment, createDraft, createPerson, createSummary } from '../support/factories'
import { doJobs, mailsTo } from '../support/mailbox'

const someone = async (over = {}) => actorOf(await createPerson(over))
const moderator = () => someone({ role: 'MODERATOR' })
const suspended = () => someone({ suspendedUntil: new Date(Date.now() + 60_000) })
const spam = { reason: 'SPAM', text: 'Look at it' } as const
const hide = (on: 'summary' | 'comment', id: number) => ({ on, id, ruling: 'hide' as const, reason: 'Advertising' })

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue())

describe('a report', () => {
  it('waits for the moderators, with all others of the same text, once for each reader', async () => {
    const author = await createPerson({ name: 'Ann Author' })
    const { id } = await createSummary({ authorId: author.id, visibility: 'ANONYMOUS', text: 'Buy this.' })
    const [one, other, chief] = [await someone(), await someone(), await moderator()]
    await report(one, { on: 'summary', id, reason: 'OTHER', text: '' })
    await report(one, { on: 'summary', id, ...spam })
    await report(other, { on: 'summary', id, reason: 'ABUSE', text: '' })
    expect(await openReports(chief, 0)).toMatchObject({
      reported: [{ on: 'summary', id, author: { name: 'Ann Author' }, anonymous: true, begins: 'Buy this.', reports: [spam, { reason: 'ABUSE', text: '' }] }], next: null,
    })
    expect(await waitingForModerators()).toEqual({ reports: 1, papers: 0 })
    for (const viewer of [one, null, await someone({ role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 60_000) })])
      expect(await openReports(viewer, 0)).toBeNull()
  })

  it('is refused to the suspended, on one’s own text, and on what nobody else sees', async () => {
    const comment = await createComment()
    const of = { on: 'comment', id: comment.id, ...spam } as const
    await expect(report(await suspended(), of)).rejects.toThrow(Forbidden)
    await expect(report(actorOf(await db.person.findUniqueOrThrow({ where: { id: comment.authorId } })), of)).rejects.toThrow(Forbidden)
    const draft = await createDraft()
    await expect(report(await someone(), { on: 'summary', id: draft.id, ...spam })).rejects.toThrow(NotFound)
    await db.summary.update({ where: { id: comment.summaryId }, data: { hiddenAt: new Date(), hiddenReason: 'x' } })
    await expect(report(await someone(), of)).rejects.toThrow(NotFound)
    expect(await db.report.count()).toBe(0)
  })

  it('is taken from someone who has not confirmed an address', async () => {
    const { id } = await createSummary()
    await report(await someone({ email: null, emailVerified: null }), { on: 'summary', id, ...spam })
    expect(await db.report.count()).toBe(1)
  })
})

describe('a hidden summary', () => {
  it('is gone for everyone but its author and the moderators, who read why; and comes back', async () => {
    const { id, paperId, authorId } = await createSummary()
    const author = await db.person.findUniqueOrThrow({ where: { id: authorId } })
    const [reader, chief] = [await someone(), await moderator()]
    await report(reader, { on: 'summary', id, ...spam })
    await rule(chief, hide('summary', id))
    await rule(chief, hide('summary', id))
    for (const viewer of [null, reader]) {
      expect(await summaryById(viewer, id)).toBeNull()
      expect((await summariesOfPaper(viewer, paperId, 'score')).summaries).toEqual([])
      expect(await sourceOf(viewer, id)).toBeNull()
    }
    expect((await listPage(null, { list: 'recent', period: 'month', field: null, after: null })).entries).toEqual([])
    for (const viewer of [actorOf(author), chief]) {
      expect(await summaryById(viewer, id)).toMatchObject({ summary: { hiddenReason: 'Advertising' } })
      expect(await sourceOf(viewer, id)).toMatchObject({ text: 'Every symmetry $s$ has its law.' })
    }
    await expect(cast(reader, { on: 'summary', id, value: 1 })).rejects.toThrow(NotFound)
    await expect(post(reader, { summary: id, text: 'Still there?' })).rejects.toThrow(NotFound)
    expect(await openReports(chief, 0)).toMatchObject({ reported: [] })
    expect(await db.moderatorAction.findMany()).toMatchObject([{ verb: 'HIDE', reason: 'Advertising', summaryId: id, paperId, moderatorId: chief.id }])
    await doJobs()
    expect((await mailsTo(author.email!)).at(-1)).toMatchObject({ subject: expect.stringMatching(/^A moderator hid your summary of /), text: expect.stringContaining('> Advertising') })

    await rule(chief, { on: 'summary', id, ruling: 'show', reason: 'A misunderstanding' })
    expect(await summaryById(reader, id)).toMatchObject({ summary: { hiddenReason: null } })
    await doJobs()
    expect((await mailsTo(author.email!)).map(({ subject }) => subject)).toHaveLength(2)
  })

  it('is hidden by moderators alone, not by its own author, and not before it is public', async () => {
    const chief = await moderator()
    const own = await createSummary({ authorId: chief.id })
    const { id } = await createSummary()
    await expect(rule(await someone(), hide('summary', id))).rejects.toThrow(Forbidden)
    await expect(rule(await someone({ role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 60_000) }), hide('summary', id))).rejects.toThrow(Forbidden)
    await expect(rule(chief, hide('summary', own.id))).rejects.toThrow(Forbidden)
    await expect(rule(chief, hide('summary', (await createDraft()).id))).rejects.toThrow(NotFound)
    expect(await db.moderatorAction.count()).toBe(0)
  })

  it('is hidden once by two who press at once', async () => {
    const { id } = await createSummary()
    const [one, other] = [await moderator(), await moderator()]
    await Promise.all([rule(one, hide('summary', id)), rule(other, hide('summary', id))])
    expect(await db.moderatorAction.count()).toBe(1)
  })

  it('was reported and is kept: the reports are decided, once, and the log says so', async () => {
    const { id } = await createSummary()
    const chief = await moderator()
    await report(await someone(), { on: 'summary', id, ...spam })
    for (const reason of ['Harmless', 'Harmless still']) await rule(chief, { on: 'summary', id, ruling: 'keep', reason })
    expect(await openReports(chief, 0)).toMatchObject({ reported: [] })
    expect(await db.moderatorAction.findMany()).toMatchObject([{ verb: 'KEEP', reason: 'Harmless' }])
    expect(await summaryById(null, id)).not.toBeNull()
  })
})

describe('a hidden comment', () => {
  it('leaves its place above an answer, is not counted, and is there for its author with the reason', async () => {
    const { id, summaryId, authorId } = await createComment({ text: 'Buy this.' })
    await createComment({ summaryId, parentId: id })
    const author = actorOf(await db.person.findUniqueOrThrow({ where: { id: authorId } }))
    await rule(await moderator(), hide('comment', id))
    const seen = async (viewer: Parameters<typeof summaryById>[0]) => (await summaryById(viewer, summaryId))!.summary
    expect(await seen(null)).toMatchObject({ commentCount: 1, comments: [{ id, body: null, hiddenReason: null, replies: [{ hiddenReason: null }] }] })
    expect(await seen(author)).toMatchObject({ comments: [{ id, body: expect.stringContaining('Buy this.'), hiddenReason: 'Advertising' }] })
    await expect(edit(author, { id, text: 'Buy that.' })).rejects.toThrow(/hidden this comment/)
    expect(await seen(null)).toMatchObject({ comments: [{ body: null }] })
    await doJobs()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: authorId } })
    expect((await mailsTo(email!)).at(-1)?.subject).toMatch(/^A moderator hid your comment on a summary of /)
  })
})

describe('a suspension', () => {
  it('keeps someone from writing until its end, tells them why, and can end before', async () => {
    const person = await createPerson()
    const chief = await moderator()
    await suspend(chief, { handle: person.handle.toUpperCase(), days: 7, reason: 'Insults' })
    const after = await db.person.findUniqueOrThrow({ where: { id: person.id } })
    expect(after).toMatchObject({ suspendedReason: 'Insults' })
    const { id } = await createSummary()
    await expect(post(actorOf(after), { summary: id, text: 'x' })).rejects.toThrow(/suspended your account until/)
    expect(await suspendedPeople(chief)).toMatchObject([{ handle: person.handle, reason: 'Insults' }])
    expect(await suspendedPeople(await someone())).toBeNull()
    await doJobs()
    expect((await mailsTo(person.email!)).at(-1)?.text).toContain('> Insults')
    for (const reason of ['Apologised', 'Again']) await lift(chief, { handle: person.handle, reason })
    const free = await db.person.findUniqueOrThrow({ where: { id: person.id } })
    await expect(post(actorOf(free), { summary: id, text: 'x' })).resolves.toHaveProperty('id')
    expect((await moderationLog(null)).entries.map(({ verb, reason, lasts }) => [verb, reason, lasts])).toEqual([['LIFT', 'Apologised', false], ['SUSPEND', 'Insults', false]])
  })

  it('is refused to all but moderators, of moderators and of nobody', async () => {
    const person = await someone()
    const chief = await moderator()
    const of = { handle: person.handle, days: 1, reason: 'x' }
    await expect(suspend(await someone(), of)).rejects.toThrow(Forbidden)
    await expect(lift(await someone(), of)).rejects.toThrow(Forbidden)
    await expect(suspend(chief, { ...of, handle: (await moderator()).handle })).rejects.toMatchObject({ fields: { handle: expect.any(String) } })
    await expect(suspend(chief, { ...of, handle: 'nobody-of-this-name' })).rejects.toMatchObject({ fields: { handle: expect.any(String) } })
    expect(await db.moderatorAction.count()).toBe(0)
  })
})

describe('the log', () => {
  it('tells everyone what was done and why, and nothing of who wrote a text or what it says', async () => {
    const author = await createPerson({ name: 'Ann Author' })
    const { id } = await createSummary({ authorId: author.id, text: 'A secret that was public.' })
    const chief = await moderator()
    await rule(chief, hide('summary', id))
    const { entries } = await moderationLog(null)
    expect(entries).toMatchObject([{ verb: 'HIDE', reason: 'Advertising', moderator: { handle: chief.handle }, person: null, text: { on: 'summary', id, shows: false }, lasts: true }])
    expect(JSON.stringify(entries)).not.toMatch(/Ann|secret/)
    await db.summary.delete({ where: { id } })
    expect((await moderationLog(null)).entries).toMatchObject([{ text: null, lasts: false, paper: { key: expect.any(String) } }])
  })

  it('is paged, newest first', async () => {
    const chief = await moderator()
    await db.moderatorAction.createMany({ data: Array.from({ length: 51 }, (_, n) => ({ moderatorId: chief.id, verb: 'LIFT' as const, reason: `${n}`, personId: chief.id })) })
    const { entries, next } = await moderationLog(null)
    expect(entries).toHaveLength(50)
    const [rank, id] = next!.split('.').map(Number)
    expect((await moderationLog({ rank: rank!, id: id! })).entries.map(({ reason }) => reason)).toEqual(['0'])
  })
})
