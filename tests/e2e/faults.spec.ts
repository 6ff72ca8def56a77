import { setTimeout as sleep } from 'node:timers/promises'
import { createSession } from '@/lib/auth/sessions'
import { db } from '@/lib/db'
import { cast } from '@/lib/votes/commands'
import { family } from '../bench/processes'
import { startSite } from '../support/another-site'
import { actorOf, createPerson, createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { openWire } from '../support/wire'
import { scoreOn } from './steps/http'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const address = () => new URL(process.env.DATABASE_URL!)
const through = (port: number) => Object.assign(address(), { host: `127.0.0.1:${port}` }).href
const get = (url: string, headers = {}) => fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(20_000) })

/** Readers who never stop asking; says what they were answered. */
function readers(urls: string[], each = 4) {
  const answers: string[] = []
  let isOver = false
  const ask = async (url: string) => {
    while (!isOver) {
      answers.push(await get(url).then(async (answer) => (await answer.text(), String(answer.status)), () => 'failed'))
      await sleep(5)
    }
  }
  const asking = Promise.all(Array.from({ length: each }, () => urls.map(ask)).flat())
  return { answers, stop: async () => ((isOver = true), await asking, answers) }
}

test('two servers on one database keep each other’s pages right, also after the wire between was cut', async () => {
  const wire = await openWire(Number(address().port))
  const [one, other] = await Promise.all([startSite({ DATABASE_URL: address().href }), startSite({ DATABASE_URL: through(wire.port) })])
  const { id } = await createSummary()
  const path = `/summaries/${id}`
  const load = readers([one.url + path, other.url + path])
  const voteAndSee = async (score: string) => {
    await cast(actorOf(await createPerson()), { on: 'summary', id, value: 1 })
    for (const { url } of [one, other]) await expect.poll(async () => scoreOn(await (await get(url + path)).text())).toBe(score)
  }
  await voteAndSee('2')
  await wire.cut()
  await cast(actorOf(await createPerson()), { on: 'summary', id, value: 1 })
  await wire.mend()
  await voteAndSee('4')
  expect(new Set(await load.stop())).toEqual(new Set(['200']))
  await Promise.all([one.stop(), other.stop(), wire.cut()])
})

test('while the database is away visitors read on, writers are told, and afterwards all is well', async ({ browser }) => {
  const wire = await openWire(Number(address().port))
  const site = await startSite({ DATABASE_URL: through(wire.port) })
  const person = await createPerson()
  const { id } = await createSummary()
  const path = `/summaries/${id}`
  await get(site.url + path)
  const load = readers([site.url + path, site.url])
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  await context.addCookies([{ name: 'session', value: await createSession(person.id, 'a test'), url: site.url }])
  const page = await context.newPage()
  await page.goto(path)
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Words that must not be lost.')

  await wire.cut()
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Post comment' }).click()
  expect((await answer).status()).toBe(503)
  await expect(page.getByText('The database is away for the moment')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'text' })).toHaveValue('Words that must not be lost.')
  const stale = await get(site.url + path)
  expect([stale.status, stale.headers.get('cache-status')]).toEqual([200, 'site; hit; detail="the database is away"'])
  expect((await get(`${site.url}/summaries/${id}/history`)).status).toBe(503)
  await sleep(3000)
  await wire.mend()

  await expect.poll(async () => (await get(`${site.url}/summaries/${id}/history`)).status).toBe(200)
  await cast(actorOf(person), { on: 'summary', id, value: 1 })
  await expect.poll(async () => scoreOn(await (await get(site.url + path)).text())).toBe('2')
  expect(await db.comment.count({ where: { summaryId: id } })).toBe(0)
  expect(new Set(await load.stop())).toEqual(new Set(['200']))
  await context.close()
  await Promise.all([site.stop(), wire.cut()])
})

test('of two processes one is killed: no reader fails twice, and there are two again', async () => {
  const site = await startSite({ DATABASE_URL: address().href, WEB_CONCURRENCY: '2' })
  const { id } = await createSummary()
  const url = `${site.url}/summaries/${id}`
  const failedTwice: string[] = []
  let isOver = false
  const reader = async () => {
    while (!isOver) {
      const ok = () => get(url).then(async (answer) => (await answer.text(), answer.ok), () => false)
      if (!(await ok()) && !(await ok())) failedTwice.push(url)
    }
  }
  const reading = Promise.all(Array.from({ length: 6 }, reader))
  const workers = () => family(site.pid).slice(1)
  const [first] = workers()
  process.kill(first!, 'SIGKILL')
  await expect.poll(() => workers().length === 2 && !workers().includes(first!), { timeout: 30_000 }).toBe(true)
  await sleep(1000)
  isOver = true
  await reading
  expect(failedTwice).toEqual([])
  await site.stop()
})
