import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { Conflict, Forbidden, Invalid } from '@/lib/errors'
import { changeEmail, confirmEmail, resendConfirmation } from '@/lib/people/commands/address'
import { signIn } from '@/lib/people/commands/sign-in'
import { signUp } from '@/lib/people/commands/sign-up'
import { linkOf, ownAccount } from '@/lib/people/queries'
import { actorOf, createPerson } from '../support/factories'
import { doJobs, mailsTo, tokenSentTo } from '../support/mailbox'

const password = 'correct horse'
let made = 0
/** Addresses are new in every test: the mails of all of them lie in one folder. */
const newAddress = () => `someone-${++made}@sign-up.example`
const join = (handle: string, email: string, next = '/') => signUp({ handle, name: '', email, password, next })
const actorCalled = async (handle: string) => actorOf(await db.person.findUniqueOrThrow({ where: { handle } }))

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue())

describe('signing up', () => {
  it('makes an account that can sign in at once and is confirmed by the link in the mail', async () => {
    const email = newAddress()
    await join('Ada', email, '/write?paper=x')
    const { id } = await signIn({ login: 'ada', password })
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({ handle: 'Ada', name: 'Ada', email: null, emailVerified: null })
    const token = await tokenSentTo(email)
    expect(await linkOf(token, 'CONFIRM')).toEqual({ purpose: 'CONFIRM', handle: 'Ada', email, first: true })
    expect((await mailsTo(email))[0]?.text).toContain('&next=%2Fwrite%3Fpaper%3Dx')
    expect(await confirmEmail(token)).toEqual({ id, done: true, first: true })
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({ email, emailVerified: expect.any(Date) })
    expect(await signIn({ login: email.toUpperCase(), password })).toEqual({ id })
  })

  it('keeps no token in the job, and only a hash of it in the database', async () => {
    const email = newAddress()
    await join('ada', email)
    const [job] = await db.$queryRaw<{ payload: object }[]>`SELECT payload FROM graphile_worker._private_jobs`
    expect(Object.keys(job?.payload ?? {}).sort()).toEqual(['email', 'next', 'personId'])
    const token = await tokenSentTo(email)
    expect(await db.mailToken.findFirst()).not.toMatchObject({ hash: token })
  })

  it('gives a handle to one of two who want it at once, whatever its case', async () => {
    const results = await Promise.allSettled([join('ada', newAddress()), join('ADA', newAddress()), join('Ada', newAddress())])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(2)
    for (const error of refused) expect(error).toMatchObject({ fields: { handle: expect.stringContaining('taken') } })
    expect(refused[0]).toBeInstanceOf(Invalid)
    expect(await db.person.count()).toBe(1)
  })

  it('shows nobody but its owner that an address is known', async () => {
    const email = newAddress()
    const owner = await createPerson({ email })
    await join('eve', email.toUpperCase())
    await join('eva', newAddress())
    await doJobs()
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe('You already have an account on ShortScience')
    expect(mail?.text).toContain(`@${owner.handle}`)
    expect(mail?.text).not.toContain('token=')
    const seen = async (handle: string) => {
      const { waiting, ...account } = await ownAccount(await actorCalled(handle))
      return { ...account, name: '', waiting: waiting !== null }
    }
    expect(await seen('eve')).toEqual(await seen('eva'))
    expect(await signIn({ login: 'eve', password })).toHaveProperty('id')
    await expect(signIn({ login: email, password })).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('the link that confirms', () => {
  it('works once, also when pressed twice at once', async () => {
    const email = newAddress()
    await join('ada', email)
    const token = await tokenSentTo(email)
    const results = await Promise.allSettled([confirmEmail(token), confirmEmail(token), confirmEmail(token)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(confirmEmail(token)).rejects.toBeInstanceOf(Conflict)
    expect(await linkOf(token, 'CONFIRM')).toBeNull()
  })

  it('is not spent by looking, and does not work when it is old, for something else, or nobody’s', async () => {
    const email = newAddress()
    await join('ada', email)
    const token = await tokenSentTo(email)
    expect(await linkOf(token, 'CONFIRM')).not.toBeNull()
    expect(await linkOf(token, 'RESET')).toBeNull()
    await db.mailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    for (const bad of [token, '', '\0', 'x'.repeat(10_000)]) {
      expect(await linkOf(bad, 'CONFIRM')).toBeNull()
      await expect(confirmEmail(bad)).rejects.toBeInstanceOf(Conflict)
    }
  })

  it('gives an address that two accounts wait for to the first who uses theirs', async () => {
    const email = newAddress()
    await join('ada', email)
    const first = await tokenSentTo(email)
    await join('eve', email)
    const second = await tokenSentTo(email)
    await confirmEmail(second)
    await expect(confirmEmail(first)).rejects.toMatchObject({ message: expect.stringContaining('another account') })
    expect(await db.person.findUnique({ where: { email } })).toMatchObject({ handle: 'eve' })
  })

  it('is sent again on request, as long as an address waits', async () => {
    const email = newAddress()
    await join('ada', email)
    await doJobs()
    const ada = await actorCalled('ada')
    await resendConfirmation(ada)
    await confirmEmail(await tokenSentTo(email))
    expect(await mailsTo(email)).toHaveLength(2)
    await expect(resendConfirmation(ada)).rejects.toBeInstanceOf(Conflict)
  })
})

describe('another address', () => {
  it.each(['the new one first', 'the old one first'])('takes the place of the first once the links sent to both are used, %s', async (order) => {
    const [before, after] = [newAddress(), newAddress()]
    await join('ada', before)
    await confirmEmail(await tokenSentTo(before))
    const ada = await actorCalled('ada')
    await expect(changeEmail(ada, { email: after, password: 'wrong' })).rejects.toMatchObject({ fields: { password: expect.any(String) } })
    await expect(changeEmail(ada, { email: before.toUpperCase(), password })).rejects.toMatchObject({ fields: { email: expect.any(String) } })
    await changeEmail(ada, { email: after, password })
    const tokens = [await tokenSentTo(after), await tokenSentTo(before)]
    expect((await mailsTo(before)).at(-1)?.text).toContain(after)
    if (order === 'the old one first') tokens.reverse()
    expect(await ownAccount(ada)).toMatchObject({ email: before, waiting: after, confirmed: false, approved: false })
    expect(await confirmEmail(tokens[0]!)).toMatchObject({ done: false, first: false })
    expect(await linkOf(tokens[0]!, 'CONFIRM', 'APPROVE')).toBeNull()
    await expect(confirmEmail(tokens[0]!)).rejects.toBeInstanceOf(Conflict)
    expect(await ownAccount(ada)).toMatchObject({ email: before, waiting: after, confirmed: order !== 'the old one first', approved: order === 'the old one first' })
    expect(await confirmEmail(tokens[1]!)).toMatchObject({ done: true, first: false })
    expect(await ownAccount(ada)).toMatchObject({ email: after, waiting: null })
    expect(await db.mailToken.count()).toBe(0)
  })

  it('is not changed by a link for another change, nor by both links of the same kind', async () => {
    const [before, one, other] = [newAddress(), newAddress(), newAddress()]
    await join('ada', before)
    await confirmEmail(await tokenSentTo(before))
    const ada = await actorCalled('ada')
    await changeEmail(ada, { email: one, password })
    const approveOne = await tokenSentTo(before)
    await changeEmail(ada, { email: other, password })
    const confirmOther = await tokenSentTo(other)
    expect(await confirmEmail(approveOne)).toMatchObject({ done: false })
    expect(await confirmEmail(confirmOther)).toMatchObject({ done: false })
    await resendConfirmation(ada)
    expect(await confirmEmail(await tokenSentTo(other))).toMatchObject({ done: false })
    expect(await ownAccount(ada)).toMatchObject({ email: before })
    expect(await confirmEmail(await tokenSentTo(before))).toMatchObject({ done: true })
    expect(await ownAccount(ada)).toMatchObject({ email: other })
  })

  it('asks no password of someone who has none', async () => {
    const person = await createPerson({ email: null, emailVerified: null })
    const email = newAddress()
    await changeEmail(actorOf(person), { email, password: '' })
    expect(await confirmEmail(await tokenSentTo(email))).toEqual({ id: person.id, done: true, first: true })
  })
})
