import { setTimeout as sleep } from 'node:timers/promises'
import { cast } from '@/lib/votes/commands'
import { family } from '../bench/processes'
import { startSite } from '../support/another-site'
import { actorOf, createPerson, createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { openWire } from '../support/wire'
import { scoreOn } from './steps/http'
import { get, readers } from './steps/load'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const address = () => new URL(process.env.DATABASE_URL!)
const through = (port: number) => Object.assign(address(), { host: `127.0.0.1:${port}` }).href

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
  expect(new Set((await load.stop()).map(({ status }) => status))).toEqual(new Set([200]))
  await Promise.all([one.stop(), other.stop(), wire.cut()])
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
