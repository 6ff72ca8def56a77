import { db } from '@/lib/db'
import { createSummary } from '../support/factories'
import { site } from '../support/server'
import { expect, test } from '../support/test'
import { ask, cookiesOf, entriesOf, packed, post, type Entry } from './steps/http'
import { voteOn } from './steps/reading'

const boundary = { 'content-type': 'multipart/form-data; boundary=x' }
const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const megabyte = 'x'.repeat(1_100_000)

test('a form that was not sent from the site is turned away', async () => {
  for (const path of ['/', '/sign-in', '/theme', '/images', '/write/preview', '/papers/new', '/nowhere']) {
    for (const origin of [undefined, 'null', 'http://elsewhere.example', site.url.replace('127.0.0.1', 'localhost')]) {
      const headers = { ...(origin && { origin }) }
      const { status } = await ask(path, { method: 'POST', body: packed([['theme', 'dark']]), headers })
      expect([path, origin, status]).toEqual([path, origin, 403])
    }
  }
})

test('a method that nothing answers to is 405 and says which do', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const { status, headers } = await ask('/summaries/1', { method, headers: { origin: site.url } })
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, POST'])
  }
})

test('what is too large is 413, with its length told or not', async () => {
  expect((await post('/papers/new', packed([['title', megabyte]]))).status).toBe(413)
  expect((await post('/write/preview', JSON.stringify({ text: megabyte }), { 'content-type': 'application/json' })).status).toBe(413)
  expect((await post('/images', packed([['picture', 'x'.repeat(11_100_000)]]))).status).toBe(413)
  const stream = () => new Blob([part('title', megabyte)]).stream()
  const unsized = (path: string) =>
    ask(path, { method: 'POST', body: stream(), headers: { origin: site.url, ...boundary }, duplex: 'half' } as RequestInit)
  expect((await unsized('/papers/new')).status).toBe(413)
  expect((await unsized('/images')).status).toBe(411)
})

test('a damaged form is 400, one of a strange kind 415', async () => {
  const action = '$ACTION_REF_1'
  const damaged: [string, string, Record<string, string>][] = [
    ['/papers/new', '--x\r\nnot a form', boundary],
    ['/papers/new', part('title', 'unfinished'), boundary],
    ['/papers/new', `${part(action, '')}${part('$ACTION_1:0', '{')}--x--\r\n`, boundary],
    ['/papers/new', '[{"$"', { 'content-type': 'text/plain', 'next-action': '00' }],
    ['/papers/new', '["$W99"]', { 'content-type': 'text/plain', 'next-action': '00' }],
  ]
  for (const [path, body, headers] of damaged) expect([body, (await post(path, body, headers)).status]).toEqual([body, 400])
  for (const type of ['application/xml', 'text/plain', 'application/octet-stream'])
    expect([type, (await post('/papers/new', 'x', { 'content-type': type })).status]).toEqual([type, 415])
})

test('a service to sign in with that is not there is not found', async () => {
  expect((await post('/sign-in/nobody', packed([['next', '/']]))).status).toBe(404)
})

test('an action that is not there is a conflict', async () => {
  const id = '0'.repeat(42)
  expect((await post('/', '[]', { 'content-type': 'text/plain', 'next-action': id })).status).toBe(409)
  expect((await post('/', packed([[`$ACTION_ID_${id}`, '']]))).status).toBe(409)
})

test('the script’s preview takes texts only, from people only', async ({ page, signedInAs }) => {
  const json = { 'content-type': 'application/json' }
  expect((await post('/write/preview', '{"text":"$x$"}', json)).status).toBe(401)
  await signedInAs()
  const mine = { ...json, ...(await cookiesOf(page)) }
  for (const body of ['', '{', 'null', '[]', '{"text":7}', JSON.stringify({ text: 'x'.repeat(100_001) })])
    expect([body.slice(0, 20), (await post('/write/preview', body, mine)).status]).toEqual([body.slice(0, 20), 422])
  expect((await post('/write/preview', String.raw`{"text":"$x$ \u0000 \ud800"}`, mine)).body).toContain('katex')
})

test('a vote that is none of ours changes nothing', async ({ page, signedInAs }) => {
  const { id: personId } = await signedInAs()
  const { id } = await createSummary()
  const here = `/summaries/${id}`
  await page.goto(here)
  const hidden = await entriesOf(voteOn(page, 'the summary by Ada Lovelace').form)
  const mine = await cookiesOf(page)
  const without = (name: string) => hidden.filter(([one]) => one !== name)
  const bad: [Entry[], number][] = [
    [[...hidden, ['value', '2']], 422],
    [[...hidden, ['value', '1e-9']], 422],
    [[...hidden, ['value', 'one']], 422],
    [hidden, 422],
    [[...without('id'), ['id', '99999999999'], ['value', '1']], 422],
    [[...without('id'), ['id', '-1'], ['value', '1']], 422],
    [[...without('id'), ['id', '2000000000'], ['value', '1']], 404],
    [[...without('on'), ['on', 'person'], ['value', '1']], 422],
    [[...hidden, ['id', '\0'], ['value', '1']], 422],
  ]
  for (const [entries, status] of bad) expect([entries.slice(-3), (await post(here, packed(entries), mine)).status]).toEqual([entries.slice(-3), status])
  expect(await db.summaryVote.count({ where: { personId } })).toBe(0)
  const { status, headers } = await post(here, packed([...without('from'), ['from', '//elsewhere.example/'], ['value', '1']]), mine)
  expect([status, headers.get('location')]).toEqual([303, `/#vote-summary-${id}`])
})

test('strange headers and cookies make no difference', async () => {
  const cookie = `session=${'x'.repeat(3000)}; theme=%3Cscript%3E; form-status=500`
  const { status, body } = await ask('/about', { headers: { cookie, 'x-forwarded-host': 'elsewhere.example', 'x-client-address': '::1' } })
  expect([status, body.includes('elsewhere.example'), /<html[^>]* data-theme/.test(body)]).toEqual([200, false, false])
  expect((await ask('/', { headers: { rsc: '1', 'next-router-state-tree': '[' } })).status).toBe(400)
})
