import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { idOf, openVisits, pathToTell, type Visit } from '@/lib/front/visits'
import { openLog, type RequestLine } from '@/lib/log'

describe('the id of a request', () => {
  const ours = expect.stringMatching(/^[0-9a-f-]{36}$/)
  it.each([
    ['4bf92f3577b34da6a3ce929d0e0e4736', 1, '4bf92f3577b34da6a3ce929d0e0e4736'],
    ['4bf92f3577b34da6a3ce929d0e0e4736', 0, ours],
    [undefined, 1, ours],
    ['short', 1, ours],
    ['x'.repeat(65), 1, ours],
    ['two words or more', 1, ours],
    ['abcdefgh, ijklmnop', 1, ours],
    ['{"level":"error"}', 1, ours],
  ])('given %j behind %i proxies', (given, hops, id) => {
    expect(idOf(given, hops)).toEqual(id)
  })
})

it.each([
  ['/', '/'],
  ['/papers/10.1000/a?order=date', '/papers/10.1000/a'],
  ['/search?q=my%20illness', '/search'],
  ['/confirm?token=secret', '/confirm'],
  ['/shared/secret', '/shared/…'],
  ['/shared/secret/more', '/shared/…'],
  ['/people/ada-lovelace?show=comments', '/people/…'],
  ['/people/ada-lovelace.atom', '/people/…'],
  ['/people', '/people'],
  ['/images/AAAAAAAAAAAAAAAAAAAAAA.png', '/images/…'],
  ['/a\u009b31mb\u0007', '/a?31mb?'],
  [`/papers/${'x'.repeat(6000)}`, `/papers/${'x'.repeat(292)}`],
])('the log has %.60j as %.60j', (url, path) => {
  expect(pathToTell(url)).toBe(path)
})

describe('a request that is over', () => {
  const counted: unknown[] = []
  const lines: string[] = []
  let begin: ReturnType<typeof openVisits>
  const server = createServer((request, response) => {
    const visit: Visit = begin(request, response)
    visit.how = 'hit'
    if (request.url === '/never') return void request.socket.destroy()
    response.writeHead(404, { 'content-type': 'text/plain', 'x-request-id': visit.id }).end('nothing')
  })
  const ask = (path: string) =>
    new Promise<unknown>((resolve) => {
      const { port } = server.address() as AddressInfo
      const headers = { cookie: 'session=secret', 'user-agent': 'Browser 7', 'x-forwarded-for': '203.0.113.9' }
      const asking = get({ port, path, headers, agent: false }, (answer) => {
        resolve(answer.resume().headers['x-request-id'])
      })
      asking.once('error', resolve)
    })
  const count = (...what: unknown[]) => void counted.push(what)

  beforeAll(async () => {
    openLog('json', { write: (line) => void lines.push(line) })
    begin = openVisits({ metrics: { count }, trustProxy: 0 })
    await new Promise<void>((resolve) => server.listen(0, resolve))
  })
  afterAll(() => {
    openLog('off')
    server.close()
  })

  it('is one line of JSON that says what happened, not who asked', async () => {
    const id = await ask('/search?q=secret')
    await vi.waitFor(() => expect(lines).toHaveLength(1))
    const line = JSON.parse(lines[0]!) as RequestLine
    const { ms, bytes } = line
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(line).toEqual({ level: 'info', time, id, method: 'GET', path: '/search', status: 404, ms, bytes, how: 'hit' })
    expect([ms > 0, bytes > 'nothing'.length]).toEqual([true, true])
    expect(counted).toEqual([['hit', 404, expect.any(Number)]])
  })

  it('is told as broken off when nobody waited for its answer', async () => {
    await ask('/never')
    await vi.waitFor(() => expect(lines).toHaveLength(2))
    expect(JSON.parse(lines[1]!)).toMatchObject({ path: '/never', status: 499 })
  })
})
