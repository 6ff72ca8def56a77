import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { personOfToken } from '@/lib/auth/sessions'
import { hashToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db'
import { createPerson } from '../support/factories'
import { client, startOidc } from '../support/oidc'

const callback = 'http://localhost:3000/api/auth/callback/oidc'
/** What the service says of each of its people, by their number there. */
const claims: Record<string, object> = {}
let service: Awaited<ReturnType<typeof startOidc>>

const quiet = () => {
  for (const level of ['warn', 'info', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
}

beforeAll(async () => {
  quiet()
  service = await startOidc(callback, claims)
  Object.assign(process.env, { OIDC_ISSUER: service.issuer, ...client })
})
afterAll(() => service.stop())
beforeEach(quiet)

const ours = () => import('@/lib/auth/next-auth')
const browser = { provider: 'oidc', cookies: {}, userAgent: 'Firefox' }

/** A browser's cookies after Set-Cookie headers. */
const keep = (jar: Record<string, string>, headers: string[]) => {
  for (const header of headers) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!
    jar[name!] = decodeURIComponent(value!)
  }
}

/** Follows the service's pages, which ask for a name and for consent, back to the address of ours they lead to. */
async function throughService(start: string, sub: string): Promise<URL> {
  const jar: Record<string, string> = {}
  let request = new Request(start)
  for (;;) {
    request.headers.set('cookie', Object.entries(jar).map((pair) => pair.join('=')).join('; '))
    const answer = await fetch(request, { redirect: 'manual' })
    keep(jar, answer.headers.getSetCookie())
    const onward = answer.headers.get('location')
    const next = new URL(onward ?? request.url, request.url)
    if (next.href.startsWith(callback)) return next
    const prompt = onward ? null : /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1]
    if (!onward && !prompt) throw new Error(`The service answered ${answer.status} at ${request.url}`)
    request = prompt
      ? new Request(next, { method: 'POST', body: new URLSearchParams({ prompt, login: sub, password: 'any' }) })
      : new Request(next)
  }
}

/** The whole way of one browser; `tamper` may change what it brings back. */
async function signInAs(sub: string, tamper = (back: { query: Record<string, string>; cookies: Record<string, string> }) => back) {
  const { beginSignIn, endSignIn } = await ours()
  const begun = await beginSignIn(browser, '/write?paper=x')
  const cookies: Record<string, string> = { session: 'of someone else', 'session-of-another-site': 'x' }
  keep(cookies, begun!.cookies)
  const back = await throughService(begun!.location, sub)
  const ended = await endSignIn({ ...browser, ...tamper({ query: Object.fromEntries(back.searchParams), cookies }) })
  const token = /^session=([^;]+)/.exec(ended!.cookies.find((header) => header.startsWith('session=')) ?? '')?.[1]
  return { ...ended!, token, person: token ? await personOfToken(token) : null }
}

describe('signing in by another service', () => {
  it('makes an account with a confirmed address, and finds it again', async () => {
    claims['1'] = { name: 'Émilie du Châtelet', email: 'emilie@example.org', email_verified: true }
    const first = await signInAs('1')
    expect(first.location).toBe('http://localhost:3000/write?paper=x')
    expect(first.person).toMatchObject({ handle: 'emilie-du-chatelet', name: 'Émilie du Châtelet', confirmed: true })
    const second = await signInAs('1')
    expect(second.person).toEqual(first.person)
    expect(second.token).not.toBe(first.token)
    expect(await db.account.findMany()).toMatchObject([{ provider: 'oidc', providerAccountId: '1', access_token: null, id_token: null }])
  })

  it('gives the same session as a password does: a row with a hash, a cookie for this site', async () => {
    claims['1'] = { name: 'Ada' }
    const { token, cookies } = await signInAs('1')
    expect(await db.session.findMany()).toMatchObject([{ sessionToken: hashToken(token!), userAgent: 'Firefox' }])
    const header = cookies.find((one) => one.startsWith('session='))
    expect(header).toMatch(/Path=\/; .*HttpOnly; .*SameSite=Lax/)
    expect(header).not.toMatch(/Secure|Domain/)
    expect(cookies.join()).not.toContain('csrf')
  })

  it('trusts no address that the service does not call confirmed', async () => {
    const owner = await createPerson({ email: 'ada@example.org' })
    claims['2'] = { name: 'Eve', email: 'ada@example.org', email_verified: false }
    const { person } = await signInAs('2')
    expect(person).toMatchObject({ handle: 'eve', confirmed: false })
    expect(person?.id).not.toBe(owner.id)
  })

  it('leads to the account that has confirmed the same address', async () => {
    const owner = await createPerson({ email: 'Ada@example.org' })
    claims['3'] = { name: 'Ada', email: 'ada@example.org', email_verified: true }
    expect((await signInAs('3')).person?.id).toBe(owner.id)
  })

  it('finds a free handle for a name that is taken', async () => {
    await createPerson({ handle: 'ada' })
    claims['4'] = { name: 'ADA' }
    expect((await signInAs('4')).person?.handle).toMatch(/^ada-\d{5}$/)
  })

  it('is refused to someone erased', async () => {
    claims['5'] = { name: 'Ada' }
    const { person } = await signInAs('5')
    await db.person.update({ where: { id: person!.id }, data: { erasedAt: new Date() } })
    expect(await signInAs('5')).toMatchObject({ location: '/sign-in?error=AccessDenied', person: null })
  })

  it.each([
    ['without the cookies it was sent off with', { cookies: {} }],
    ['with another state', { query: { code: 'x', state: 'another' } }],
    ['with nothing', { query: {} }],
    ['having said no', { query: { error: 'access_denied', state: 'x' } }],
  ])('comes to nothing when the browser comes back %s', async (_, changed) => {
    claims['6'] = { name: 'Eve' }
    const { location, person } = await signInAs('6', (back) => ({ ...back, ...changed }))
    expect(location).toMatch(/^\/sign-in\?error=\w+$/)
    expect(person).toBeNull()
    expect(await db.session.count()).toBe(0)
  })

  it('ends at this site, whatever the cookies and the address say', async () => {
    claims['7'] = { name: 'Eve' }
    const { location } = await signInAs('7', ({ query, cookies }) => ({
      query: { ...query, callbackUrl: 'https://evil.example/' },
      cookies: { ...cookies, 'next-auth.callback-url': 'https://evil.example/' },
    }))
    expect(location).toBe('http://localhost:3000')
    const odd = await signInAs('7', ({ query, cookies }) => ({ query, cookies: { ...cookies, 'next-auth.callback-url': 'http://[' } }))
    expect(odd.location).toBe('http://localhost:3000')
  })

  it('is offered by the configured services alone', async () => {
    const { beginSignIn, endSignIn } = await ours()
    for (const provider of ['github', 'orcid', '__proto__', '']) {
      expect(await beginSignIn({ ...browser, provider }, '/')).toBeNull()
      expect(await endSignIn({ ...browser, provider })).toBeNull()
    }
  })
})

it('keeps sessions as next-auth asks for them, by the hash of their token', async () => {
  const { adapter } = await import('@/lib/auth/adapter')
  const sessions = adapter('Firefox')
  const { id } = await createPerson()
  const expires = new Date(Date.now() + 60_000)
  await sessions.createSession?.({ sessionToken: 'a token', userId: String(id), expires })
  expect(await sessions.getSessionAndUser?.('a token')).toMatchObject({ session: { sessionToken: 'a token', expires }, user: { id: String(id) } })
  expect(await sessions.getSessionAndUser?.(hashToken('a token'))).toBeNull()
  const later = new Date(Date.now() + 120_000)
  expect(await sessions.updateSession?.({ sessionToken: 'a token', expires: later })).toMatchObject({ sessionToken: 'a token', expires: later })
  await sessions.deleteSession?.('a token')
  expect(await sessions.getSessionAndUser?.('a token')).toBeNull()
})
