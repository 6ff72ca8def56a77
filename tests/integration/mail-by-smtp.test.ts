import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createComment, createPerson, createSummary } from '../support/factories'

const got: ParsedMail[] = []
const refused = new Set<string>()

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? new Error('No such mailbox') : null),
  onData: (stream, _session, done) => void simpleParser(stream).then((mail) => void got.push(mail)).then(() => done()),
})

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
beforeEach(() => {
  got.length = 0
  refused.clear()
})

const to = (mail: ParsedMail) => [mail.to ?? []].flat().map(({ text }) => text)

it('goes to the server as it was written, and to nobody else', async () => {
  const { send } = await import('@/lib/mail/send')
  await send({ purpose: 'test', to: 'ada@example.org', subject: 'Über $x$\r\nBcc: eve@example.org', text: 'Schön.\n\nhttp://localhost:3000/' })
  expect(got).toHaveLength(1)
  expect(got[0]).toMatchObject({ subject: 'Über $x$ Bcc: eve@example.org', html: false })
  expect(got[0]).not.toHaveProperty('bcc')
  expect(got[0]?.from?.text).toBe('"ShortScience" <noreply@localhost>')
  expect(got[0]?.text?.trim()).toBe('Schön.\n\nhttp://localhost:3000/')
  expect(to(got[0]!)).toEqual(['ada@example.org'])
})

it('that the server refuses is tried again, and nobody gets another one twice', async () => {
  const { doJobs } = await import('../support/mailbox')
  const { addJob } = await import('@/lib/jobs/add')
  const [ada, eve] = [await createPerson({ email: 'ada@example.org' }), await createPerson({ email: 'eve@example.org' })]
  const { id: summaryId } = await createSummary({ authorId: ada.id })
  const parent = await createComment({ summaryId, authorId: eve.id })
  const answer = await createComment({ summaryId, parentId: parent.id })
  await addJob(db, 'comment_mail', { commentId: answer.id })
  refused.add('ada@example.org')
  await doJobs()
  expect(got.flatMap(to)).toEqual(['eve@example.org'])
  refused.clear()
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`
  await doJobs()
  expect(got.flatMap(to)).toEqual(['eve@example.org', 'ada@example.org'])
  // One press in a mail program ends them; a mail handed over twice has one name.
  const [first] = got
  expect(first?.headerLines.map(({ line }) => line)).toEqual(expect.arrayContaining([
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click', expect.stringMatching(/^List-Unsubscribe: *\s*<http:\/\/localhost:3000\/unsubscribe\/one-click\?token=\d+\.REPLY\.[\w-]{43}>$/)]))
  expect(first?.messageId).toMatch(/^<notice-\d+@localhost>$/)
  expect(first?.html).toContain('Why is that?')
  expect(await db.$queryRaw`SELECT payload FROM graphile_worker._private_jobs`).toEqual([])
})
