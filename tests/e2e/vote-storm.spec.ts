import { db, pool } from '@/lib/db'
import { noticeOf } from '@/lib/notice'
import { paperPath } from '@/lib/papers/key'
import { cast } from '@/lib/votes/commands'
import { startSite } from '../support/another-site'
import { actorOf, createPaper, createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { get, readers } from './steps/load'
import { scoreOn } from './steps/http'

test.describe.configure({ timeout: 120_000 })

const VOTES = 4000
/** Connections that vote: with more of them they only wait for the summary's row. */
const LANES = 4
const bearer = { authorization: 'Bearer of what only this test counts' }

/** What the server has made to be kept so far. */
async function makingsOf(url: string): Promise<number> {
  const metrics = await (await get(`${url}/metrics`, bearer)).text()
  return Number(/^page_makings_total (\d+)$/m.exec(metrics)?.[1])
}

/** One vote and its notice in one transaction, as the command has them, without its questions, which cost more than the vote. */
const vote = (summaryId: number, personId: number, notice: string) =>
  pool.query(
    `WITH vote AS (INSERT INTO summary_votes ("summaryId", "personId", value, "createdAt") VALUES ($1, $2, 1, now()))
     SELECT pg_notify('changes', $3)`,
    [summaryId, personId, notice],
  )

test('in a storm of votes, as fast as the database takes them, each page is made once a second at most', async () => {
  const site = await startSite({ DATABASE_URL: process.env.DATABASE_URL!, METRICS_TOKEN: bearer.authorization.slice('Bearer '.length) })
  const paper = await createPaper()
  const { id } = await createSummary({ paperId: paper.id })
  const people = Array.from({ length: VOTES + 1 }, (_, n) => ({ handle: `voter-${process.pid}-${id}-${n}`, name: 'Ada', emailVerified: new Date() }))
  const [last, ...voters] = await db.person.createManyAndReturn({ data: people })
  const paths = [`/summaries/${id}`, paperPath(paper.key), `${paperPath(paper.key)}.rss`]
  const load = readers(paths.map((path) => site.url + path), { each: 1, pause: 50 })
  await expect.poll(() => load.reads.length).toBeGreaterThan(30)

  const [before, began] = [await makingsOf(site.url), performance.now()]
  const notice = noticeOf([`paper:${paper.id}`])
  const lane = async () => {
    for (let voter; (voter = voters.pop()); ) await vote(id, voter.id, notice)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await cast(actorOf(last!), { on: 'summary', id, value: 1 })
  await expect.poll(async () => scoreOn(await (await get(site.url + paths[0])).text())).toBe(String(VOTES + 2))
  const reads = (await load.stop()).filter(({ at }) => at > began)
  const [makings, seconds] = [(await makingsOf(site.url)) - before, (performance.now() - began) / 1000]

  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]))
  // The first one of each page may come at once.
  expect(makings).toBeLessThanOrEqual(paths.length * (seconds + 2))
  for (const path of paths) {
    const seen = new Set(reads.filter(({ url }) => url === site.url + path).map(({ etag }) => etag)).size
    expect(seen, path).toBeGreaterThan(2)
    expect(seen, path).toBeLessThanOrEqual(seconds + 2)
  }
  await site.stop()
})
