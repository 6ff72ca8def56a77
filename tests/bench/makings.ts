import { Problem } from '@/scripts/launch/problem.mjs'
import { withClient } from '@/scripts/postgres/client'
import { ask, countQueries, roundTrips } from './ask'
import { median } from './median'
import { paperKey } from './paper'
import { cpu, family, tells } from './processes'
import type { Site } from './site'
import { table } from './table'

const SIZES = [100, 20_000]
/** Asks of each page before it counts: by then its texts are rendered, if they shall be, and its code is compiled. */
const WARMING = 50
const ROUNDS = 15
const ASKS = 5

/** A page, whether someone signed in asks, how many round trips it may take, and its CPU in ms. */
type Page = { name: string; path: string; signedIn?: boolean; most?: number; cpu?: number; unrendered?: boolean }

const paper = `/papers/${paperKey(1)}`
/** A feed shows summaries, what they refer to, papers that wait for one, and perhaps an order and a person. */
const pages: Page[] = [
  { name: 'bare page (/sign-up)', path: '/sign-up' },
  { name: 'paper, visitor', path: paper, most: 5, cpu: 20 },
  { name: 'paper, signed in', path: paper, signedIn: true, most: 5, cpu: 25 },
  { name: 'recent, visitor', path: '/', most: 3 },
  { name: 'recent, signed in', path: '/', signedIn: true, most: 4 },
  { name: 'best', path: '/?list=best', most: 4 },
  { name: 'popular', path: '/?list=popular', most: 4 },
  { name: 'paper, nothing rendered', path: paper, cpu: 80, unrendered: true },
]

/** Round trips; CPU of the site's process and of the database's, in ms. */
type Cost = { trips: number; site: number; database: number }

/** What it takes the framework to make pages whose texts are rendered: round trips and CPU, with few summaries and with many. */
export async function makings(site: Site): Promise<void> {
  countQueries()
  const costs: Cost[][] = []
  const loops: number[] = []
  for (const size of SIZES) {
    await site.grow(size)
    loops.push(median(Array.from({ length: ROUNDS }, loop)))
    costs.push(await measure(site))
  }
  const [few, many] = costs as [Cost[], Cost[]]
  const rows = pages.map((page, n) => row(page, [few[n]!, few[0]!], [many[n]!, many[0]!], loops[1]!))
  const [a, b] = SIZES.map((size) => size.toLocaleString('en'))
  table(
    `Making a page, with ${a} and with ${b} summaries (round trips; CPU of site and database in ms, gzip and the asking included)`,
    ['', 'trips', 'target', 'CPU', 'target', '÷ bare', 'many ÷ few', '÷ loop', 'database', 'many ÷ few'],
    rows,
  )
  console.log(`\n  The loop took ${loops.map(tenths).join(' and ')} ms. Many summaries shall cost what few do: ratios near 1.`)
}

/** How many and few compare is told against the bare page of their own time: the machine's mood falls on both. */
function row({ name, most, cpu: target }: Page, [few, bareThen]: Cost[], [many, bare]: Cost[], loopTime: number): string[] {
  return [
    name,
    `${few!.trips}, ${many!.trips}`, most ? `≤ ${most}` : '',
    `${tenths(few!.site)}, ${tenths(many!.site)}`, target ? `≤ ${target}` : '',
    ratio(many!.site, bare!.site), ratio(many!.site / bare!.site, few!.site / bareThen!.site), ratio(many!.site, loopTime),
    `${tenths(few!.database)}, ${tenths(many!.database)}`, most ? ratio(many!.database, few!.database) : '',
  ]
}

async function measure({ url, cookie, postgres, databaseUrl }: Site): Promise<Cost[]> {
  // A visitor who asks for all of it as a range has it made anew.
  const asks = pages.map(({ path, signedIn }) => () => ask(url + path, signedIn ? { cookie } : { range: 'bytes=0-' }))
  const forget = () => withClient(databaseUrl, (client) => client.query(`DELETE FROM renderings WHERE "textHash" IN
    (SELECT r."textHash" FROM revisions r JOIN summaries s ON s.id = r."summaryId" WHERE s."paperId" = 1)`))
  for (const [n, once] of asks.entries()) {
    for (let times = 0; times < WARMING; times++) {
      if (pages[n]!.unrendered) await forget()
      await once()
    }
  }
  const spent = asks.map(() => ({ site: [] as number[], database: [] as number[] }))
  // In turns, so that what else the machine does meanwhile falls on all alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, once] of asks.entries()) {
      if (pages[n]!.unrendered) await forget()
      const servers = tells ? family(postgres.pid) : []
      const [before, theirs] = [process.cpuUsage(), cpu(servers)]
      const asked = pages[n]!.unrendered ? 1 : ASKS
      for (let times = 0; times < asked; times++) await once()
      const { user, system } = process.cpuUsage(before)
      spent[n]!.site.push((user + system) / 1000 / asked)
      spent[n]!.database.push((cpu(servers) - theirs) / asked)
    }
  }
  const trips: number[] = []
  for (const once of asks) trips.push(await roundTrips(once))
  if (!trips[1]) throw new Problem('The round trips of the pages are not seen, so they cannot be counted.')
  return spent.map(({ site, database }, n) => ({ trips: trips[n]!, site: median(site), database: median(database) }))
}

/** CPU of a fixed piece of work, in ms: what this machine is worth at the moment. */
function loop(): number {
  const before = process.cpuUsage()
  let state = 1
  for (let n = 0; n < 10_000_000; n++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  const { user, system } = process.cpuUsage(before)
  return (user + system + (state & 1)) / 1000
}

const tenths = (number: number) => number.toFixed(1)
const ratio = (a: number, b: number) => (b ? (a / b).toFixed(2) : '')
