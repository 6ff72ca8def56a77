import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/db'
import { openMetrics } from '@/lib/front/metrics'
import { openWatch } from '@/lib/front/watch'
import { addJob } from '@/lib/jobs/add'
import { ownMigrations } from '@/lib/migrations'

const token = 'a token for whoever counts'
const metrics = openMetrics(() => ({ count: 3, bytes: 4096, made: 5 }))
let watch: ReturnType<typeof openWatch>
const server = createServer((request, response) => {
  if (!watch(request, response)) response.end('another')
})

async function ask(path: string, headers: HeadersInit = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  return { status: answer.status, body: await answer.text() }
}

beforeEach(async () => {
  watch = openWatch({ policies: {}, metrics, token })
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterEach(() => void server.close())

describe('/readyz', () => {
  it('is well when the database answers and is up to date', async () => {
    expect(await ask('/readyz')).toEqual({ status: 200, body: 'ok\n' })
  })

  it('names the migration that is missing', async () => {
    const last = ownMigrations().at(-1)!
    const set = (finished: string) => pool.query(`UPDATE _prisma_migrations SET finished_at = ${finished} WHERE migration_name = $1`, [last])
    await set('NULL')
    const answer = await ask('/readyz').finally(() => set('now()'))
    expect(answer).toEqual({ status: 503, body: `The database lacks the migration ${last}.\n` })
  })

  it('says so when the database does not answer in time', async () => {
    const all = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    const answer = await ask('/readyz').finally(() => all.forEach((client) => client.release()))
    expect(answer).toEqual({ status: 503, body: 'The database does not answer.\n' })
  })
})

it('leaves every other address to the site', async () => {
  for (const path of ['/', '/healthz/', '/healthzz', '/papers/healthz']) expect((await ask(path)).body).toBe('another')
})

it('/metrics counts requests, jobs, connections and kept pages', async () => {
  await db.$transaction((tx) => addJob(tx, 'tidy', {}))
  await pool.query(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`)
  await db.$transaction((tx) => addJob(tx, 'settle_lists', {}))
  metrics.count('hit', 304, 0.0004)
  metrics.count('hit', 304, 0.04)
  const { body } = await ask('/metrics', { authorization: `Bearer ${token}` })
  expect(body.split('\n')).toEqual(expect.arrayContaining([
    'http_requests_total{how="hit",status="3xx"} 2',
    'http_request_duration_seconds_bucket{le="0.0005",how="hit"} 1',
    'http_request_duration_seconds_bucket{le="0.05",how="hit"} 2',
    'jobs{state="waiting"} 1',
    'jobs{state="failed"} 1',
    'database_connections{state="waited_for"} 0',
    'kept_pages 3',
    'kept_pages_bytes 4096',
    'page_makings_total 5',
  ]))
})
