import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remove } from '@/lib/comments/commands'
import { db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add'
import { actorOf, createComment, createPerson, createSummary } from '../support/factories'
import { doJobs, mailsTo } from '../support/mailbox'

/** Addresses are new in every test: the mails of all of them lie in one folder. */
let made = 0
const someone = (name: string) => createPerson({ name, email: `${name.toLowerCase()}-${++made}@comments.example` })

type Comment = Parameters<typeof createComment>[0]

/** A comment as the command leaves it: with its job. */
async function posted(over: Comment) {
  const comment = await createComment(over)
  await addJob(db, 'comment_mail', { commentId: comment.id })
  return comment
}

const subjectsTo = async (person: { email: string | null }) => (await mailsTo(person.email!)).map(({ subject }) => subject?.split(' “')[0])

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue())

describe('a comment', () => {
  it('is told to the author of the summary, with its link, once', async () => {
    const [ada, eve] = [await someone('Ada'), await someone('Eve')]
    const summary = await createSummary({ authorId: ada.id })
    const comment = await posted({ summaryId: summary.id, authorId: eve.id, text: 'Why\nso?' })
    await doJobs()
    await doJobs()
    const [mail, ...more] = await mailsTo(ada.email!)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/^Eve commented on your summary of “Invariant variation problems/)
    expect(mail?.text).toContain(`http://localhost:3000/summaries/${summary.id}#comment-${comment.id}`)
    expect(mail?.text).toContain('> Why so?')
    expect(await subjectsTo(eve)).toEqual([])
  })

  it('is told to the answered one too, to nobody twice, and not to whoever wrote it', async () => {
    const [ada, eve] = [await someone('Ada'), await someone('Eve')]
    const summary = await createSummary({ authorId: ada.id })
    const first = await createComment({ summaryId: summary.id, authorId: eve.id })
    const second = await posted({ summaryId: summary.id, authorId: ada.id, parentId: first.id })
    await doJobs()
    expect(await subjectsTo(eve)).toEqual(['Ada answered your comment on a summary of'])
    expect(await subjectsTo(ada)).toEqual([])
    await posted({ summaryId: summary.id, authorId: eve.id, parentId: second.id })
    await doJobs()
    expect(await subjectsTo(ada)).toEqual(['Eve answered your comment on a summary of'])
    const zoe = await someone('Zoe')
    await posted({ summaryId: summary.id, authorId: zoe.id, parentId: first.id })
    await doJobs()
    expect((await subjectsTo(ada)).at(-1)).toBe('Zoe commented on your summary of')
    expect((await subjectsTo(eve)).at(-1)).toBe('Zoe answered your comment on a summary of')
  })

  it('of the author of an anonymous summary does not say who that is', async () => {
    const [ada, eve] = [await someone('Ada'), await someone('Eve')]
    const summary = await createSummary({ authorId: ada.id, visibility: 'ANONYMOUS' })
    const question = await posted({ summaryId: summary.id, authorId: eve.id })
    await posted({ summaryId: summary.id, authorId: ada.id, parentId: question.id })
    await doJobs()
    const [mail] = await mailsTo(eve.email!)
    expect(mail?.subject).toMatch(/^The author answered your comment/)
    expect(JSON.stringify([...(mail?.headers ?? [])]) + mail?.text).not.toMatch(new RegExp(`Ada|${ada.handle}|${ada.email}`))
    expect(await subjectsTo(ada)).toEqual(['Eve commented on your summary of'])
  })

  it.each([
    ['it was deleted', async (id: number, authorId: number) =>
      remove(actorOf(await db.person.findUniqueOrThrow({ where: { id: authorId } })), id)],
    ['it was hidden', (id: number) => db.comment.update({ where: { id }, data: { hiddenAt: new Date(), hiddenReason: 'spam' } })],
    ['its summary was hidden', () => db.summary.updateMany({ data: { hiddenAt: new Date(), hiddenReason: 'spam' } })],
    ['the summary’s author is not confirmed', () => db.person.updateMany({ data: { emailVerified: null } })],
    ['the summary’s author is erased', () => db.person.updateMany({ data: { erasedAt: new Date() } })],
    ['the summary’s author has no address', () => db.person.updateMany({ data: { email: null } })],
    ['the summary is gone', () => db.summary.deleteMany({})],
  ])('is not told when %s meanwhile', async (_, happens) => {
    const ada = await someone('Ada')
    const comment = await posted({ summaryId: (await createSummary({ authorId: ada.id })).id })
    await happens(comment.id, comment.authorId)
    await doJobs()
    expect(await subjectsTo(ada)).toEqual([])
    expect(await db.$queryRaw`SELECT 1 AS left FROM graphile_worker._private_jobs`).toEqual([])
  })
})
