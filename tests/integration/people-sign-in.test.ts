import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/passwords'
import { createSession, endAllSessions, endSession, personOfToken } from '@/lib/auth/sessions'
import { forgetExpired } from '@/lib/auth/tidy'
import { db } from '@/lib/db'
import { Conflict, Forbidden, Invalid } from '@/lib/errors'
import { changePassword, forgotPassword, resetPassword } from '@/lib/people/commands/password'
import { updateProfile } from '@/lib/people/commands/profile'
import { signIn } from '@/lib/people/commands/sign-in'
import { sessionsOf } from '@/lib/people/queries'
import { actorOf, createPerson } from '../support/factories'
import { doJobs, mailsTo, tokenSentTo } from '../support/mailbox'

const password = 'correct horse'
const withPassword = async (over: Parameters<typeof createPerson>[0] = {}) =>
  createPerson({ passwordHash: await hashPassword(password), ...over })

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue())

describe('signing in', () => {
  it('takes handle or address, whatever their case', async () => {
    const { id, handle, email } = await withPassword()
    for (const login of [handle, handle.toUpperCase(), email!, email!.toUpperCase()]) expect(await signIn({ login, password })).toEqual({ id })
  })

  it('refuses everything else in the same words', async () => {
    const { handle } = await withPassword()
    const keyless = await createPerson()
    const erased = await withPassword({ erasedAt: new Date() })
    const tries = [
      { login: handle, password: 'Correct horse' },
      { login: 'nobody-here', password },
      { login: 'nobody@example.org', password },
      { login: keyless.handle, password: '' },
      { login: erased.handle, password },
      { login: `${handle}%`, password },
      { login: '', password: '' },
    ]
    const said = await Promise.all(tries.map((input) => signIn(input).catch((error: unknown) => error)))
    for (const error of said) expect(error).toBeInstanceOf(Forbidden)
    expect(new Set(said.map((error) => (error as Error).message)).size).toBe(1)
  })
})

describe('a session', () => {
  it('is known by its token alone, which is stored nowhere', async () => {
    const person = await createPerson({ role: 'MODERATOR', suspendedUntil: new Date('2030-01-01') })
    const token = await createSession(person.id, 'Firefox\0\ud800'.padEnd(1000, 'x'))
    expect(await personOfToken(token)).toEqual({ ...actorOf(person), unread: 0 })
    const row = await db.session.findFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.userAgent).toHaveLength(300)
    for (const other of [row.sessionToken, '', token.slice(1), '\0']) expect(await personOfToken(other)).toBeNull()
  })

  it('is over when it is ended, has expired, or its person is erased', async () => {
    const person = await createPerson()
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => createSession(person.id, '')))
    await endSession(one!)
    await endSession(one!)
    expect(await personOfToken(one!)).toBeNull()
    expect(await personOfToken(two!)).not.toBeNull()
    await endAllSessions(person.id, three)
    expect(await personOfToken(two!)).toBeNull()
    expect(await personOfToken(three!)).not.toBeNull()
    await db.session.updateMany({ data: { expires: new Date(Date.now() - 1) } })
    expect(await personOfToken(three!)).toBeNull()
    const four = await createSession(person.id, '')
    await db.person.update({ where: { id: person.id }, data: { erasedAt: new Date() } })
    expect(await personOfToken(four)).toBeNull()
  })

  it('is listed to its owner alone, the present one marked, and forgotten when it has expired', async () => {
    const person = await createPerson()
    const old = await createSession(person.id, 'old')
    await db.session.updateMany({ data: { expires: new Date(Date.now() - 1) } })
    const token = await createSession(person.id, 'Firefox')
    await createSession((await createPerson()).id, 'of someone else')
    await db.mailToken.create({ data: { hash: 'x', purpose: 'RESET', personId: person.id, email: 'a@b.example', expiresAt: new Date(0) } })
    expect(await sessionsOf(actorOf(person), token)).toMatchObject([{ userAgent: 'Firefox', current: true }])
    expect(await sessionsOf(actorOf(person), old)).toMatchObject([{ current: false }])
    await forgetExpired()
    expect(await db.session.count()).toBe(2)
    expect(await db.mailToken.count()).toBe(0)
  })
})

describe('a new password', () => {
  it('ends every session, and the old one is nobody’s', async () => {
    const person = await withPassword()
    const token = await createSession(person.id, '')
    await changePassword(actorOf(person), { oldPassword: password, password: 'battery staple' })
    expect(await personOfToken(token)).toBeNull()
    await expect(signIn({ login: person.handle, password })).rejects.toBeInstanceOf(Forbidden)
    expect(await signIn({ login: person.handle, password: 'battery staple' })).toEqual({ id: person.id })
  })

  it('needs the old one, and changes once when asked twice at once', async () => {
    const person = await withPassword()
    const change = (oldPassword: string, next: string) => changePassword(actorOf(person), { oldPassword, password: next })
    await expect(change('wrong', 'battery staple')).rejects.toBeInstanceOf(Invalid)
    await expect(changePassword(actorOf(await createPerson()), { oldPassword: '', password: 'battery staple' })).rejects.toBeInstanceOf(Invalid)
    const results = await Promise.allSettled([change(password, 'battery staple 1'), change(password, 'battery staple 2')])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toBeInstanceOf(Conflict)
  })

  it('is set by the link in a mail, once, which ends every session and every other link', async () => {
    const person = await withPassword()
    const session = await createSession(person.id, '')
    await forgotPassword(person.email!.toUpperCase())
    const first = await tokenSentTo(person.email!)
    await forgotPassword(person.email!)
    const second = await tokenSentTo(person.email!)
    const results = await Promise.allSettled([resetPassword(first, 'battery staple'), resetPassword(first, 'battery staple')])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await personOfToken(session)).toBeNull()
    expect(await signIn({ login: person.handle, password: 'battery staple' })).toEqual({ id: person.id })
    await expect(resetPassword(second, 'another one')).rejects.toBeInstanceOf(Conflict)
  })

  it('is not set by a link that went to an address they have left', async () => {
    const person = await withPassword()
    await forgotPassword(person.email!)
    const token = await tokenSentTo(person.email!)
    await db.person.update({ where: { id: person.id }, data: { email: 'elsewhere@example.org' } })
    await expect(resetPassword(token, 'battery staple')).rejects.toBeInstanceOf(Conflict)
    expect(await signIn({ login: person.handle, password })).toEqual({ id: person.id })
  })

  it('is not sent to anyone for an address that nobody has, and the same job is left behind', async () => {
    await forgotPassword('nobody@reset.example')
    expect(await db.$queryRaw`SELECT 1 AS one FROM graphile_worker._private_jobs`).toHaveLength(1)
    await doJobs()
    expect(await mailsTo('nobody@reset.example')).toEqual([])
  })
})

it('changes what readers see of someone', async () => {
  const person = await createPerson()
  await updateProfile(actorOf(person), { name: 'Ada King', bio: 'Numbers.', orcid: '0000-0002-1825-0097' })
  expect(await db.person.findUnique({ where: { id: person.id } })).toMatchObject({ name: 'Ada King', bio: 'Numbers.', orcid: '0000-0002-1825-0097' })
})
