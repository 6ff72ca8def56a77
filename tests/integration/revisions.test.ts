import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/errors'
import { compareHtml } from '@/lib/markdown/compare-html'
import { changes } from '@/lib/summaries/changes'
import { publish, saveDraft } from '@/lib/summaries/commands'
import { moderationLog } from '@/lib/moderation/log'
import { historyPage, type HistoryPage } from '@/lib/summaries/history'
import { summaryById } from '@/lib/summaries/queries'
import { removeRevision, restore } from '@/lib/summaries/revisions'
import { publication } from '@/lib/summaries/schema'
import { actorOf, createPaper, createPerson } from '../support/factories'
import { doJobs, mailsTo } from '../support/mailbox'

const someone = async (over = {}) => actorOf(await createPerson(over))

/** A summary that has had three texts. */
async function rewritten(visibility: 'PUBLIC' | 'ANONYMOUS' = 'PUBLIC') {
  const [actor, paper] = [await someone(), await createPaper()]
  let id = 0
  for (const text of ['One $x$.', 'Two.', 'Three.']) ({ id } = await publish(actor, { paper: paper.key, text, language: 'en', visibility }))
  return { actor, paper, id }
}
const texts = async (id: number, viewer: Parameters<typeof historyPage>[0] = null) =>
  (await historyPage(viewer, id))!.revisions.map(({ number, text, removed, current }) => [number, removed ? null : text, current])

describe('an earlier text', () => {
  it('is published again as the newest, the draft staying; twice is once', async () => {
    const { actor, paper, id } = await rewritten()
    await saveDraft(actor, { paper: paper.key, text: 'Four, soon.', language: '' })
    await restore(actor, { id, number: 1 })
    await restore(actor, { id, number: 1 })
    expect(await texts(id)).toEqual([[4, 'One $x$.', true], [3, 'Three.', false], [2, 'Two.', false], [1, 'One $x$.', false]])
    expect((await summaryById(null, id))!.summary).toMatchObject({ body: expect.stringContaining('One'), editedAt: expect.any(Date), revisions: 4 })
    expect(await db.draft.findMany({ select: { text: true } })).toEqual([{ text: 'Four, soon.' }])
    expect((await db.revision.findFirstOrThrow({ where: { number: 4 } })).licence).toBe('CC-BY-SA-4.0')
  })

  it('pressed many times at once is one more', async () => {
    const { actor, id } = await rewritten()
    await Promise.all(Array.from({ length: 6 }, () => restore(actor, { id, number: 2 })))
    expect(await db.revision.count()).toBe(4)
  })

  it('is restored by nobody else, nor by the suspended, nor where it is not', async () => {
    const { actor, id } = await rewritten()
    await expect(restore(await someone(), { id, number: 1 })).rejects.toThrow(NotFound)
    await expect(restore(await someone({ role: 'MODERATOR' }), { id, number: 1 })).rejects.toThrow(NotFound)
    await expect(restore({ ...actor, suspendedUntil: new Date(Date.now() + 60_000) }, { id, number: 1 })).rejects.toThrow(Forbidden)
    await expect(restore(actor, { id, number: 9 })).rejects.toThrow(NotFound)
    expect(await db.revision.count()).toBe(3)
  })

  it('is removed for good by its author; its place stays, and it cannot come back', async () => {
    const { actor, id } = await rewritten()
    await removeRevision(actor, { id, number: 2, reason: '' })
    await removeRevision(actor, { id, number: 2, reason: '' })
    expect(await texts(id)).toEqual([[3, 'Three.', true], [2, null, false], [1, 'One $x$.', false]])
    expect(await db.revision.count({ where: { text: { contains: 'Two' } } })).toBe(0)
    await expect(restore(actor, { id, number: 2 })).rejects.toThrow(NotFound)
    expect(await db.moderatorAction.count()).toBe(0)
  })

  it('is removed by a moderator with a reason that the log and its author are told', async () => {
    const { actor, paper, id } = await rewritten()
    const moderator = await someone({ role: 'MODERATOR' })
    await expect(removeRevision(moderator, { id, number: 1, reason: '' })).rejects.toThrow(Invalid)
    await removeRevision(moderator, { id, number: 1, reason: 'A private address' })
    await removeRevision(moderator, { id, number: 1, reason: 'A private address' })
    expect((await moderationLog(null)).entries).toMatchObject([{ verb: 'REMOVE_REVISION', reason: 'A private address', paper: { key: paper.key }, text: { on: 'summary', id } }])
    await doJobs()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: actor.id } })
    const mails = (await mailsTo(email!)).filter(({ subject }) => subject?.startsWith('A moderator removed an earlier text of your summary of'))
    expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining('> A private address')])
  })

  it('is removed by nobody else; the one that is shown by nobody', async () => {
    const { actor, id } = await rewritten()
    await expect(removeRevision(await someone(), { id, number: 1, reason: 'x' })).rejects.toThrow(Forbidden)
    await expect(removeRevision(actor, { id, number: 3, reason: '' })).rejects.toThrow(Conflict)
    expect(await db.revision.count({ where: { removedAt: null } })).toBe(3)
  })
})

describe('the history', () => {
  it('of a text of a hundred thousand newlines is told in a few lines', async () => {
    const { actor, paper, id } = await rewritten()
    const { text } = publication.parse({ paper: paper.key, text: `Four${'\n'.repeat(99_990)}five.`, language: '', visibility: 'PUBLIC' })
    await publish(actor, { paper: paper.key, text, language: 'en', visibility: 'PUBLIC' })
    const [four, three] = (await historyPage(null, id))!.revisions
    expect(compareHtml(three!.html, four!.html).html.length).toBeLessThan(500)
    expect(changes(three!.text, four!.text).length).toBeLessThan(10)
    const alone = publication.safeParse({ paper: paper.key, text: '\n'.repeat(100_000), language: '', visibility: 'PUBLIC' })
    expect(alone.error?.issues[0]?.message).toBe('The text is missing.')
  })

  it('tells a stranger of nothing from before it turned anonymous, and counts the rest as they see it', async () => {
    const { actor, paper, id } = await rewritten()
    for (const text of ['Four.', 'Five.']) await publish(actor, { paper: paper.key, text, language: 'en', visibility: 'ANONYMOUS' })
    expect(await texts(id)).toEqual([[2, 'Five.', true], [1, 'Four.', false]])
    expect((await texts(id, actor)).map(([number]) => number)).toEqual([5, 4, 3, 2, 1])
    const moderator = await someone({ role: 'MODERATOR' })
    await removeRevision(moderator, { id, number: 1, reason: 'Private' })
    expect((await texts(id, actor)).map(([, text]) => text)).toEqual(['Five.', null, 'Three.', 'Two.', 'One $x$.'])
    await restore(actor, { id, number: 1 })
    expect((await texts(id)).map(([, text]) => text)).toEqual(['One $x$.', 'Five.', null])
  })

  it('of many texts comes by the page', async () => {
    const { actor, paper, id } = await rewritten()
    for (let n = 4; n <= 45; n++) await publish(actor, { paper: paper.key, text: `Text ${n}.`, language: 'en', visibility: 'PUBLIC' })
    const seen: number[] = []
    for (let after: number | undefined = Infinity; after; ) {
      const page: HistoryPage = (await historyPage(null, id, after))!
      seen.push(...page.revisions.slice(0, 10).map(({ number }) => number))
      after = page.earlier ?? undefined
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => 45 - n))
  })
})
