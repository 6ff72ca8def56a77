import { createSession } from '@/lib/auth/sessions'
import { cast } from '@/lib/votes/commands'
import { actorOf, createComment, createDraft, createNote, createPerson, createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { ask, scoreOn } from './steps/http'

const etag = async (path: string, headers = {}) => (await ask(path, { headers })).headers.get('etag')
const status = async (path: string, headers = {}) => (await ask(path, { headers })).headers.get('cache-status')
const someone = async () => actorOf(await createPerson())
const signedIn = async (id: number) => ({ cookie: `session=${await createSession(id, 'a test')}` })

test('a visitor gets a whole page without scripts, and word that they have it when they ask again', async () => {
  const { id } = await createSummary()
  const path = `/summaries/${id}`
  const { headers, body } = await ask(path)
  expect(body.match(/<script(?! type="application\/ld\+json")|as="script"|__next_f/g)).toBeNull()
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/)
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(headers.get('vary')).toBe('Cookie, Accept-Encoding')
  const again = await ask(path, { headers: { 'if-none-match': headers.get('etag')! } })
  expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', headers.get('etag')])
  const head = await ask(path, { method: 'HEAD' })
  expect([head.status, head.body, head.headers.get('content-length')]).toEqual([200, '', headers.get('content-length')])
})

test('it is compressed as the reader wishes, the same page in each coding', async ({ request }) => {
  const { id } = await createSummary()
  const inCoding = async (coding: string) => {
    const answer = await request.get(`/summaries/${id}`, { headers: { 'accept-encoding': coding } })
    return { coding: answer.headers()['content-encoding'], etag: answer.headers().etag, text: await answer.text() }
  }
  const [br, gzip, plain] = [await inCoding('br'), await inCoding('gzip'), await inCoding('identity')]
  expect([br.coding, gzip.coding, plain.coding]).toEqual(['br', 'gzip', undefined])
  expect(br.text === plain.text && gzip.text === plain.text).toBe(true)
  expect(new Set([br.etag, gzip.etag, plain.etag]).size).toBe(3)
})

test('someone signed in gets a page of their own, whose scripts carry its nonce', async () => {
  const [{ id }, person] = [await createSummary(), await someone()]
  const { headers, body } = await ask(`/summaries/${id}`, { headers: await signedIn(person.id) })
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)?.[1]
  expect(headers.get('cache-control')).toBe('private, no-cache')
  const scripts = body.match(/<script[^>]*>/g)!.filter((tag) => !tag.includes('ld+json'))
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
})

test('a vote is on the voter’s page at once, and soon on everyone’s', async () => {
  const [actor, { id }] = [await someone(), await createSummary()]
  const path = `/summaries/${id}`
  const score = async (headers = {}) => scoreOn((await ask(path, { headers })).body)
  expect(await score()).toBe('1')
  await cast(actor, { on: 'summary', id, value: 1 })
  expect(await score(await signedIn(actor.id))).toBe('2')
  await expect.poll(() => score()).toBe('2')
})

const strange: Record<string, string>[] = [
  { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'gopher', 'x-original-url': '/settings', 'x-rewrite-url': '/settings' },
  { accept: 'text/x-component' },
  { accept: 'application/x-bibtex' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/settings' },
  { 'next-router-prefetch': '1' },
  { 'next-action': 'x' },
  { range: 'bytes=0-9' },
  { 'accept-language': 'xx', 'user-agent': '<script>', 'x-nonce': 'x', 'content-security-policy': "script-src 'nonce-x'" },
  { 'x-middleware-rewrite': '/settings', 'x-invoke-path': '/settings', 'x-matched-path': '/settings', 'x-now-route-matches': '1' },
]

for (const headers of strange) {
  test(`what a stranger’s headers make leaves no trace: ${Object.entries(headers).map((header) => header.join(": ").slice(0, 40)).join(', ')}`, async () => {
    const { id } = await createSummary()
    const path = `/summaries/${id}`
    const before = ask(path, { headers })
    expect((await before).status).toBeLessThan(500)
    const { headers: clean, body } = await ask(path)
    expect(clean.get('content-type')).toMatch(/^text\/html/)
    expect(body).not.toMatch(/elsewhere\.example|nonce|gopher/)
    await ask(path, { headers })
    expect([await etag(path), await status(path)]).toEqual([clean.get('etag'), 'site; hit'])
  })
}

test('a thousand addresses that nobody meant leave a page kept', async () => {
  test.slow() // Most of them are pages made anew.
  const before = await etag('/about')
  for (let n = 0; n < 10; n++) {
    const odd = Array.from({ length: 50 }, (_, m) => [`/?x=${n}-${m}`, `/papers/nothing-${n}-${m}`, `/search?q=${n}-${m}`]).flat()
    await Promise.all(odd.map((path) => ask(path)))
  }
  expect([await etag('/about?utm_source=somewhere'), await status('/about')]).toEqual([before, 'site; hit'])
})

test('a cookie that is no session of ours is a visitor’s, and is taken away', async () => {
  const { id } = await createSummary()
  const path = `/summaries/${id}`
  const clean = await etag(path)
  for (const value of ['nonsense', 'x'.repeat(4000), Buffer.alloc(40).toString('base64url')]) {
    const { headers } = await ask(path, { headers: { cookie: `session=${value}` } })
    expect([headers.get('etag'), headers.get('cache-status')]).toEqual([clean, 'site; hit'])
    expect(headers.get('set-cookie')).toMatch(/^session=; .*Max-Age=0/)
    expect(headers.get('cache-control')).toBe('private, no-cache')
  }
})

test('nothing that is someone’s own is on a visitor’s page', async () => {
  const author = await createPerson({ name: 'Nobody Knows', email: `private-${Date.now()}@example.org` })
  const hidden = await createSummary({ authorId: author.id, visibility: 'ANONYMOUS', text: 'Said without a name.' })
  const named = await createSummary({ paperId: hidden.paperId })
  await createNote({ paperId: hidden.paperId, authorId: author.id, text: 'a note for me alone' })
  const draft = await createDraft({ authorId: author.id, text: 'a draft for me alone' })
  await createComment({ summaryId: named.id, authorId: author.id, text: 'Under my name.' })
  const people = await Promise.all([author.id, (await someone()).id].map(signedIn))
  const { body: paper } = await ask(`/summaries/${hidden.id}`)
  const paperPath = /<link rel="canonical" href="[^"]*?(\/papers\/[^"]*)"/.exec(paper)![1]!
  const paths = ['/', '/people', '/about', paperPath, `${paperPath}?order=date`, `${paperPath}.atom`, `${paperPath}.bib`, '/recent.atom', '/rss.xml',
    ...[hidden, named].flatMap(({ id }) => [`/summaries/${id}`, `/summaries/${id}/history`]), `/summaries/${draft.id}`, `/people/${author.handle}`]
  for (const path of paths) for (const headers of people) await ask(path, { headers })
  const visited = await Promise.all(paths.map((path) => ask(path)))
  for (const headers of people) for (const path of paths) await ask(path, { headers })
  for (const [n, path] of paths.entries()) {
    const { body } = await ask(path)
    for (const text of [body, visited[n]!.body]) {
      expect(text, path).not.toMatch(/for me alone|private-\d+@|Sign out|aria-pressed="true"[^>]*name="vote"|self\.__next_f/)
      for (const { cookie } of people) expect(text, path).not.toContain(cookie.split('=')[1])
    }
  }
  expect((await ask(`/summaries/${hidden.id}`)).body).not.toContain(author.handle)
})

test('answers of every kind say what browsers shall refuse', async () => {
  const script = /\/_next\/static\/[^"]+\.css/.exec((await ask('/')).body)![0]
  const kinds = ['/', '/sign-in', '/nothing-here', '/settings', '/random', '/favicon.svg', script, '/papers/%zz', '/images/AAAAAAAAAAAAAAAAAAAAAA.png', '/theme']
  for (const path of kinds) {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
    expect(headers.get('permissions-policy'), path).toContain('camera=()')
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
  expect((await ask('/settings')).headers.get('cache-control')).toBe('no-store')
})
