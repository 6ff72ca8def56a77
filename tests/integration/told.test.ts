import { beforeEach, describe, expect, it, vi } from 'vitest'
import { post } from '@/lib/comments/commands'
import { db } from '@/lib/db'
import { follow } from '@/lib/follows/commands'
import { addJob } from '@/lib/jobs/add'
import { chooseMail, markRead, unsubscribe } from '@/lib/notices/commands'
import { mailChoicesOf, noticesOf } from '@/lib/notices/queries'
import { usualPace } from '@/lib/notices/rules'
import { ask } from '@/lib/papers/asks'
import { personOfToken, createSession } from '@/lib/auth/sessions'
import { publish, remove } from '@/lib/summaries/commands'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'
import { doJobs, mailsTo } from '../support/mailbox'

let made = 0
const someone = async (name: string) => actorOf(await createPerson({ name, email: `${name.toLowerCase()}-${++made}@notices.example` }))
type One = Awaited<ReturnType<typeof someone>>

const told = async (person: One) => (await noticesOf(person, null)).notices.map(({ kind, name }) => `${kind} ${name}`)
const subjects = async (person: One) => {
  const { email } = await db.person.findUniqueOrThrow({ where: { id: person.id } })
  return (await mailsTo(email!)).map(({ subject }) => subject)
}
const text = { text: 'Every symmetry has its law.', language: 'en', copy: 0 }
const publishing = (paper: string, over: { text?: string; visibility?: 'PUBLIC' | 'ANONYMOUS' } = {}) => ({ ...text, paper, visibility: 'PUBLIC' as const, ...over })
const unread = async ({ id }: One) => (await personOfToken(await createSession(id, '')))!.unread

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue())

describe('a summary', () => {
  it('is told to who asked for it or follows its paper, author, venue or field, once each, at once or for the digest', async () => {
    const venue = await db.venue.create({ data: { key: 'conf/new', name: 'New', shortName: 'New' } })
    const paper = await createPaper({ venueId: venue.id, fieldKeys: ['told'] })
    const author = await someone('Mara')
    const [asker, fan, visitor, reader, all] = [await someone('Asker'), await someone('Fan'), await someone('Visitor'), await someone('Reader'), await someone('All')]
    await ask(asker, paper.key, true)
    await follow(fan, 'person', author.handle, true)
    await follow(visitor, 'venue', venue.key, true)
    await follow(reader, 'field', 'told', true)
    for (const [what, key] of [['paper', paper.key], ['person', author.handle], ['venue', venue.key], ['field', 'told']] as const) await follow(all, what, key, true)
    await publish(author, publishing(paper.key))
    await doJobs()
    expect(await Promise.all([asker, fan, visitor, reader, all, author].map(told))).toEqual(
      [['PAPER Mara'], ['PERSON Mara'], ['TOPIC Mara'], ['TOPIC Mara'], ['PAPER Mara'], []])
    expect((await subjects(asker))[0]).toMatch(/^Mara explained a paper that you wait for or follow, “/)
    expect(await subjects(fan)).toEqual([])
    // An edit is no news.
    await publish(author, publishing(paper.key, { text: 'Better words.' }))
    await doJobs()
    expect([(await told(all)).length, (await subjects(all)).length]).toEqual([1, 1])
  })

  it('that is anonymous is not told to who follows its author, nor any more when it turns so', async () => {
    const paper = await createPaper({ fieldKeys: ['told-too'] })
    const [author, fan, reader] = [await someone('Mara'), await someone('Fan'), await someone('Reader')]
    await follow(fan, 'person', author.handle, true)
    await follow(reader, 'field', 'told-too', true)
    await publish(author, publishing(paper.key, { visibility: 'ANONYMOUS' }))
    await doJobs()
    expect([await told(fan), await told(reader)]).toEqual([[], ['TOPIC null']])
    await publish(author, publishing(paper.key))
    await doJobs()
    expect([await told(fan), await told(reader), await unread(fan)]).toEqual([['PERSON Mara'], ['TOPIC Mara'], 1])
    await publish(author, publishing(paper.key, { visibility: 'ANONYMOUS' }))
    await addJob(db, 'digest', {})
    await doJobs()
    await doJobs()
    expect([await told(fan), await unread(fan), await subjects(fan)]).toEqual([[], 0, []])
    expect(await told(reader)).toEqual(['TOPIC null'])
    expect(await subjects(reader)).toEqual([expect.stringMatching(/^An anonymous reader explained “/)])
  })

  it('from before somebody followed is no news to them', async () => {
    const paper = await createPaper()
    const [author, late] = [await someone('Mara'), await someone('Late')]
    await publish(author, publishing(paper.key), new Date(Date.now() - 60_000))
    await follow(late, 'paper', paper.key, true)
    await publish(author, publishing(paper.key, { text: 'Better words.' }))
    await doJobs()
    expect(await told(late)).toEqual([])
  })
})

describe('a mention', () => {
  it('is told once to the mentioned, in a summary or a comment, and to nobody who does not exist', async () => {
    const paper = await createPaper()
    const [author, named] = [await someone('Mara'), await someone('Named')]
    const { id } = await publish(author, publishing(paper.key, { text: `As @${named.handle} and @nobody-at-all said, and @${author.handle}.` }))
    await post(author, { summary: id, text: `@${named.handle.toUpperCase()} and \`@${author.handle}\`` })
    await doJobs()
    expect(await told(named)).toEqual(['MENTION Mara', 'MENTION Mara'])
    expect((await subjects(named)).map((subject) => subject?.split(' “')[0])).toEqual(
      expect.arrayContaining(['Mara mentioned you in a summary of', 'Mara mentioned you in a comment on a summary of']))
    expect(await told(author)).toEqual([])
  })
})

describe('the digest', () => {
  it('tells in one mail what can wait, once, of what still shows and is still wanted', async () => {
    const [author, fan] = [await someone('Mara'), await someone('Fan')]
    await follow(fan, 'person', author.handle, true)
    const papers = [await createPaper(), await createPaper(), await createPaper()]
    const ids = []
    for (const { key } of papers) ids.push((await publish(author, publishing(key))).id)
    await remove(author, ids[1]!)
    await doJobs()
    for (let day = 0; day < 2; day++) {
      await addJob(db, 'digest', {})
      await doJobs()
      await doJobs()
    }
    const [mail, ...more] = await mailsTo((await db.person.findUniqueOrThrow({ where: { id: fan.id } })).email!)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/^2 news: Mara explained “/)
    expect(mail?.text).toContain(papers[0]!.title)
    expect(mail?.text).not.toContain(papers[1]!.title)
    expect(mail?.text).toContain(papers[2]!.title)
    expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining('/unsubscribe/one-click?token=') } })
  })

  it.each([
    ['the address is not confirmed', ({ id }: One) => db.person.update({ where: { id }, data: { emailVerified: null } })],
    ['it was ended by its link', ({ id }: One) => unsubscribe({ personId: id, kind: 'DAILY' }, false)],
    ['all was ended', ({ id }: One) => unsubscribe({ personId: id, kind: 'REPLY' }, true)],
    ['the account is erased', ({ id }: One) => db.person.update({ where: { id }, data: { erasedAt: new Date() } })],
  ])('is not sent when %s meanwhile', async (_, happens) => {
    const [author, fan] = [await someone('Mara'), await someone('Fan')]
    await follow(fan, 'person', author.handle, true)
    await publish(author, publishing((await createPaper()).key))
    await doJobs()
    await happens(fan)
    await addJob(db, 'digest', {})
    await doJobs()
    await doJobs()
    expect(await subjects(fan)).toEqual([])
  })
})

describe('how one hears', () => {
  it('is chosen for each kind, at once, daily or never', async () => {
    const [ada, eve] = [await someone('Ada'), await someone('Eve')]
    expect(await mailChoicesOf(ada.id)).toEqual(usualPace)
    await chooseMail(ada, { ...usualPace, COMMENT: 'NEVER' })
    await chooseMail(ada, { ...usualPace, COMMENT: 'NEVER' })
    const { id } = await createSummary({ authorId: ada.id })
    await post(eve, { summary: id, text: 'One.' })
    await doJobs()
    expect([await told(ada), await subjects(ada)]).toEqual([['COMMENT Eve'], []])
    await chooseMail(ada, { ...usualPace, COMMENT: 'DAILY' })
    await post(eve, { summary: id, text: 'Two.' })
    await addJob(db, 'digest', {})
    await doJobs()
    await addJob(db, 'digest', {})
    await doJobs()
    await doJobs()
    expect((await subjects(ada))).toEqual([expect.stringMatching(/^Eve commented on your summary/)])
  })

  it('is ended by a link for its kind alone, twice as once, and for nobody who is not there', async () => {
    const ada = await someone('Ada')
    await unsubscribe({ personId: ada.id, kind: 'MENTION' }, false)
    await unsubscribe({ personId: ada.id, kind: 'MENTION' }, false)
    await unsubscribe({ personId: 2 ** 30, kind: 'MENTION' }, true)
    expect(await mailChoicesOf(ada.id)).toEqual({ ...usualPace, MENTION: 'NEVER' })
  })
})

it('is read when one says so: one’s own, up to a place', async () => {
  const [ada, eve, other] = [await someone('Ada'), await someone('Eve'), await someone('Other')]
  const { id } = await createSummary({ authorId: ada.id })
  for (const words of ['One.', 'Two.']) await post(eve, { summary: id, text: words })
  await doJobs()
  const [newest, oldest] = (await noticesOf(ada, null)).notices
  await markRead(other, newest!.id)
  expect(await unread(ada)).toBe(2)
  await markRead(ada, oldest!.id)
  expect(await unread(ada)).toBe(1)
  await markRead(ada, newest!.id)
  await markRead(ada, newest!.id)
  expect([await unread(ada), (await noticesOf(ada, null)).notices.map(({ read }) => read)]).toEqual([0, [true, true]])
})

it('is paged without a gap', async () => {
  const [ada, eve] = [await someone('Ada'), await someone('Eve')]
  const { id } = await createSummary({ authorId: ada.id })
  const rows = Array.from({ length: 70 }, (_, n) => ({ summaryId: id, authorId: eve.id, text: `No ${n}`, textHash: String(n).padStart(64, '0'), language: 'en' }))
  const comments = await db.comment.createManyAndReturn({ data: rows, select: { id: true } })
  await db.notice.createMany({ data: comments.map((comment) => ({ personId: ada.id, kind: 'COMMENT' as const, summaryId: id, commentId: comment.id, pace: 'NEVER' as const })) })
  const seen: number[] = []
  for (let after: string | null = '0.2147483647'; after; ) {
    const page = await noticesOf(ada, { rank: 0, id: Number(after.split('.')[1]) })
    seen.push(...page.notices.map(({ commentId }) => commentId!))
    after = page.next
  }
  expect(seen).toEqual(comments.map((comment) => comment.id).reverse())
})
