import { setTimeout as sleep } from 'node:timers/promises'
import { createSession } from '@/lib/auth/sessions'
import { db } from '@/lib/db'
import { cast } from '@/lib/votes/commands'
import { startSite } from '../support/another-site'
import { actorOf, createPerson, createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { openWire } from '../support/wire'
import { entriesOf, packed, scoreOn, type Entry } from './steps/http'
import { get, readers } from './steps/load'

test.describe.configure({ timeout: 180_000 })

const MINUTE = 60_000
/** Between two comments of one writer, in ms: all in all fewer than anyone may write. */
const PAUSE = 4_000

type Sent = { at: number; text: string; status: number; body: string }

/** People who write comment after comment until they are stopped; says what each was answered. */
function writers(url: string, hidden: Entry[], cookies: string[]) {
  const sent: Sent[] = []
  let isOver = false
  const send = async (writer: number, text: string): Promise<Sent> => {
    const at = performance.now()
    const headers = { cookie: cookies[writer]!, origin: new URL(url).origin, 'x-forwarded-for': `10.251.0.${writer}` }
    const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body: packed([...hidden, ['text', text]]) })
    return { at, text, status: answer.status, body: await answer.text() }
  }
  const going = cookies.map(async (_, writer) => {
    for (let n = 0; !isOver; n++) {
      sent.push(await send(writer, `Comment ${n} of writer ${writer}.`))
      await sleep(PAUSE)
    }
  })
  return {
    send,
    async stop(): Promise<Sent[]> {
      isOver = true
      await Promise.all(going)
      return sent
    },
  }
}

const away = 'site; hit; detail="the database is away"'

/** A further server of the site, whose wire to its database is ours to cut. */
async function siteOnWire() {
  const address = new URL(process.env.DATABASE_URL!)
  const wire = await openWire(Number(address.port))
  const through = Object.assign(address, { host: `127.0.0.1:${wire.port}` }).href
  return { wire, site: await startSite({ DATABASE_URL: through, TRUST_PROXY: '1' }, { errors: 'ignore' }) }
}

test('while the database is away for a minute visitors read on, writers are told, and nothing acknowledged is lost', async ({ browser }) => {
  const { wire, site } = await siteOnWire()
  const people = await Promise.all(Array.from({ length: 5 }, () => createPerson()))
  const [session, ...others] = await Promise.all(people.map(({ id }) => createSession(id, 'a test')))
  const { id } = await createSummary()
  const url = `${site.url}/summaries/${id}`
  await get(url)
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  await context.addCookies([{ name: 'session', value: session!, url: site.url }])
  const page = await context.newPage()
  await page.goto(url)
  const field = page.getByRole('textbox', { name: 'Your comment' })
  const hidden = (await entriesOf(page.locator('form').filter({ has: field }))).filter(([name]) => name !== 'text')
  const visitors = readers([url, site.url])
  const member = readers([url], { each: 1, pause: 500, headers: { cookie: `session=${session}` } })
  const writing = writers(url, hidden, others.map((value) => `session=${value}`))
  await field.fill('Words that must not be lost.')
  await sleep(PAUSE)

  await wire.cut()
  const cutAt = performance.now()
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Post comment' }).click()
  expect((await answer).status()).toBe(503)
  await expect(page.getByText('The database is away for the moment')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'text' })).toHaveValue('Words that must not be lost.')
  expect((await get(`${url}/history`)).status).toBe(503)
  expect([(await get(`${site.url}/readyz`)).status, (await get(`${site.url}/healthz`)).status]).toEqual([503, 200])
  await sleep(MINUTE - (performance.now() - cutAt))
  const mendedAt = performance.now()
  await wire.mend()

  await expect.poll(async () => (await get(`${url}/history`)).status).toBe(200)
  await cast(actorOf(people[0]!), { on: 'summary', id, value: 1 })
  await expect.poll(async () => scoreOn(await (await get(url)).text())).toBe('2')
  await sleep(PAUSE)
  const [reads, sent] = [[...(await visitors.stop()), ...(await member.stop())], await writing.stop()]

  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]))
  const meanwhile = reads.filter(({ at }) => at > cutAt + 2000 && at < mendedAt - 2000)
  expect(new Set(meanwhile.map(({ how }) => how))).toEqual(new Set([away]))
  expect(meanwhile.length).toBeGreaterThan(500)

  const [taken, refused] = [sent.filter(({ status }) => status === 303), sent.filter(({ status }) => status !== 303)]
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]))
  expect(refused.filter(({ text, body }) => !body.includes(text))).toEqual([])
  expect(taken.filter(({ at }) => at < cutAt).length).toBeGreaterThan(0)
  expect(taken.filter(({ at }) => at > mendedAt).length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(5 * others.length)
  const again = refused[refused.length >> 1]!.text
  expect((await writing.send(0, again)).status).toBe(303)
  const texts = (await db.comment.findMany({ where: { summaryId: id }, select: { text: true } })).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining([again, ...taken.map(({ text }) => text)]))
  expect(texts).not.toContain('Words that must not be lost.')
  expect(new Set(texts).size).toBe(texts.length)
  await context.close()
  await Promise.all([site.stop(), wire.cut()])
})

test('while the database is there but says nothing visitors read on', async () => {
  const { wire, site } = await siteOnWire()
  const { id } = await createSummary()
  const url = `${site.url}/summaries/${id}`
  const visitors = readers([url, site.url])
  await expect.poll(() => visitors.reads.some(({ how }) => how === 'site; hit')).toBe(true)
  wire.hold(true)
  await expect.poll(() => visitors.reads.filter(({ how }) => how === away).length, { timeout: 30_000 }).toBeGreaterThan(500)
  wire.hold(false)
  await cast(actorOf(await createPerson()), { on: 'summary', id, value: 1 })
  await expect.poll(async () => scoreOn(await (await get(url)).text()), { timeout: 30_000 }).toBe('2')
  expect(new Set((await visitors.stop()).map(({ status }) => status))).toEqual(new Set([200]))
  await Promise.all([site.stop(), wire.cut()])
})
