import { expect, test } from '../support/test'
import { site } from '../support/server'
import { ask } from './steps/http'

test.describe('the machines that look after the site', () => {
  for (const path of ['/healthz', '/readyz', '/readyz?now']) {
    test(`hear from ${path} that all is well`, async () => {
      const { status, body, headers } = await ask(path)
      expect([status, body]).toEqual([200, 'ok\n'])
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
      const head = await ask(path, { method: 'HEAD' })
      expect([head.status, head.body, head.headers.get('content-length')]).toEqual([200, '', '3'])
    })
  }

  test('may post nothing to them', async () => {
    const { status } = await ask('/healthz', { method: 'POST' })
    expect(status).toBe(403)
  })

  test('read the metrics with the token alone', async () => {
    const { authorization } = site.metrics
    await ask('/')
    const { status, body, headers } = await ask('/metrics', { headers: { authorization } })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    for (const line of [
      /^http_requests_total\{how="(made|hit)",status="2xx"\} [1-9]\d*$/m,
      /^http_request_duration_seconds_bucket\{le="0.5",how="(made|hit)"\} \d+$/m,
      /^nodejs_eventloop_lag_seconds \S+$/m,
      /^process_resident_memory_bytes [1-9]\d{6,}$/m,
      /^database_connections\{state="used"\} \d+$/m,
      /^jobs\{state="failed"\} \d+$/m,
      /^kept_pages [1-9]\d*$/m,
      /^kept_pages_bytes [1-9]\d*$/m,
    ]) expect(body).toMatch(line)
    const wrong: HeadersInit[] = [{}, { authorization: authorization.slice(0, -1) }, { authorization: 'Basic eDp4' }]
    const others = wrong.map((headers) => ask('/metrics', { headers }))
    for (const { status, body } of await Promise.all(others)) expect([status, body]).toEqual([404, 'There is nothing at this address.\n'])
  })
})

test('every answer has an id, which a proxy in front may choose', async () => {
  const chosen = '0af7651916cd43dd8448eb211c80319c'
  for (const path of ['/', '/no/such/page', '/images/none', '/papers/%ff']) {
    const [own, given] = [await ask(path), await ask(path, { headers: { 'x-request-id': chosen } })]
    expect(own.headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/)
    expect(given.headers.get('x-request-id'), path).toBe(chosen)
  }
  const refused = await ask('/', { headers: { 'x-request-id': 'not a plain word' } })
  expect(refused.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})
