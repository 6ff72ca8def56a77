import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { withClient } from '@/scripts/postgres/client'
import { freePort } from '@/scripts/postgres/postmaster'
import { startPostgres } from '@/scripts/postgres/server'
import { startSite } from '../support/another-site'
import { expect, test } from '../support/test'
import { entriesOf, packed, type Entry } from './steps/http'

test.describe.configure({ timeout: 300_000 })

/** People, of whom each publishes a summary and votes on one that is there. */
const PEOPLE = 100

type Writer = { id: number; token: string; key: string }

/** People who are signed in, a paper for each, and one more with its author. */
async function populate(client: pg.Client): Promise<Writer[]> {
  const tokens = Array.from({ length: PEOPLE + 1 }, () => newToken())
  const { rows } = await client.query<{ id: number; key: string }>(`
    WITH who AS (INSERT INTO people (handle, name, email, "emailVerified")
        SELECT 'writer-' || n, 'Writer ' || n, 'writer-' || n || '@example.org', now() FROM generate_series(0, ${PEOPLE}) n RETURNING id, handle::text),
      what AS (INSERT INTO papers (key, title, year, source) SELECT replace(handle, 'writer', 'paper'), handle, 1918, 'HAND' FROM who RETURNING key)
    SELECT who.id, what.key FROM who JOIN what ON what.key = replace(who.handle, 'writer', 'paper') ORDER BY who.id`)
  const writers = rows.map((row, n) => ({ ...row, token: tokens[n]! }))
  await client.query(
    `INSERT INTO sessions ("sessionToken", "userId", expires) SELECT * FROM unnest($1::text[], $2::int[], $3::timestamptz[])`,
    [tokens.map(hashToken), writers.map(({ id }) => id), writers.map(() => new Date(Date.now() + 3_600_000))],
  )
  return writers
}

test('killed with its database in the middle of two hundred posts, the site keeps each that it acknowledged, once, and every score is exact', async ({ browser }) => {
  const home = mkdtempSync(join(tmpdir(), 'killed-'))
  chmodSync(home, 0o711)
  const postgres = await startPostgres(join(home, 'data'))
  await withClient(postgres.url(), (client) => client.query('CREATE DATABASE killed'))
  const [PORT, DATABASE_URL] = [String(await freePort()), postgres.url('killed')]
  const begin = () => startSite({ PORT, DATABASE_URL, TRUST_PROXY: '1' }, { errors: 'ignore' })
  let site = await begin()
  const [author, ...writers] = (await withClient(DATABASE_URL, populate)) as [Writer, ...Writer[]]

  /** What the form on a page of somebody's sends, with the given fields as they fill them in. */
  const formOf = async (path: string, who: Writer, field: string, over: Record<string, string>): Promise<Entry[]> => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
    await context.addCookies([{ name: 'session', value: who.token, url: site.url }])
    const page = await context.newPage()
    await page.goto(path)
    const entries = await entriesOf(page.locator('form').filter({ has: page.locator(field) }).first())
    await context.close()
    return [...entries.filter(([name]) => !(name in over)), ...Object.entries(over)]
  }
  const post = async (path: string, entries: Entry[], { id, token }: Writer): Promise<boolean> => {
    const headers = { cookie: `session=${token}`, origin: site.url, 'x-forwarded-for': `10.249.${id >> 8}.${id & 255}` }
    const answer = await fetch(site.url + path, { method: 'POST', redirect: 'manual', headers, body: packed(entries), signal: AbortSignal.timeout(30_000) })
    await answer.arrayBuffer()
    return answer.status === 303
  }
  const words = (key: string) => ({ paper: key, text: `On ${key}: it is $x^2$.`, intent: 'publish', visibility: 'PUBLIC' })
  expect(await post(`/write?paper=${author.key}`, await formOf(`/write?paper=${author.key}`, author, '[name=text]', words(author.key)), author)).toBe(true)
  const { id: summaryId } = await withClient(DATABASE_URL, async (client) => (await client.query('SELECT id FROM summaries')).rows[0])
  const publishing = await formOf(`/write?paper=${writers[0]!.key}`, writers[0]!, '[name=text]', {})
  const voting = await formOf(`/summaries/${summaryId}`, writers[0]!, '[name=on]', { value: '1' })

  const acknowledged: { at: number; what: string }[] = []
  /** Sends until it is acknowledged, as people press again. */
  const insist = async (what: string, send: () => Promise<boolean>) => {
    while (!(await send().catch(() => false))) await sleep(300)
    acknowledged.push({ at: performance.now(), what })
  }
  const going = Promise.all(writers.flatMap((writer) => {
    const own = Object.entries(words(writer.key)) as Entry[]
    const entries = [...publishing.filter(([name]) => !own.some(([mine]) => mine === name)), ...own]
    return [
      insist(`summary ${writer.id}`, () => post(`/write?paper=${writer.key}`, entries, writer)),
      insist(`vote ${writer.id}`, () => post(`/summaries/${summaryId}`, voting, writer)),
    ]
  }))
  const some = (count: number) => expect.poll(() => acknowledged.length, { timeout: 60_000, intervals: [10] }).toBeGreaterThan(count)

  await some(20)
  const servers = [performance.now()]
  await site.kill()
  site = await begin()
  await some(acknowledged.length + 20)
  servers.push(performance.now())
  process.kill(postgres.pid, 'SIGKILL')
  await going
  for (const at of servers) {
    expect(acknowledged.some((one) => one.at < at)).toBe(true)
    expect(acknowledged.some((one) => one.at > at)).toBe(true)
  }

  await withClient(DATABASE_URL, async (client) => {
    const summaries = await client.query(`
      SELECT s."authorId", s.visibility, s.score, count(DISTINCT r.id)::int AS texts, count(DISTINCT v."personId")::int AS votes
      FROM summaries s LEFT JOIN revisions r ON r."summaryId" = s.id LEFT JOIN summary_votes v ON v."summaryId" = s.id
      WHERE s.id <> $1 GROUP BY s.id ORDER BY s."authorId"`, [summaryId])
    expect(summaries.rows).toEqual(writers.map(({ id }) => ({ authorId: id, visibility: 'PUBLIC', score: 1, texts: 1, votes: 1 })))
    const [voted] = (await client.query('SELECT score, (SELECT count(*)::int FROM summary_votes WHERE "summaryId" = id) AS votes FROM summaries WHERE id = $1', [summaryId])).rows
    expect(voted).toEqual({ score: PEOPLE + 1, votes: PEOPLE + 1 })
    const { rows } = await client.query('SELECT id FROM summaries s WHERE score <> (SELECT coalesce(sum(value), 0) FROM summary_votes WHERE "summaryId" = s.id)')
    expect(rows).toEqual([])
  })
  await site.stop()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
})
