import { setTimeout as sleep } from 'node:timers/promises'
import { onEnd } from '@/scripts/start/ending'
import { startSite } from '../support/another-site'
import { ask } from './ask'
import { paperKey } from './paper'
import { family, pss, rss, tells } from './processes'
import type { Site } from './site'
import { table } from './table'

const paths = ['/', '/?list=best', '/?list=popular', '/people', '/venues', '/sign-up', ...[1, 2, 3, 4].map((id) => `/papers/${paperKey(id)}`)]
const TIMES = 20
/** Longer than idle connections to the database are kept, in ms. */
const REST = 20_000

/** What `npm start` and its database take in memory at 20,000 summaries: as started, and at rest after some visits. */
export async function memory({ postgres, databaseUrl, grow }: Site): Promise<void> {
  if (!tells) return console.log('\nMemory is not measured: this machine does not tell what its processes share.')
  await grow(20_000)
  const { url, pid, stop } = await startSite({ DATABASE_URL: databaseUrl, JOBS: 'on' })
  onEnd(stop)
  const now = (name: string) => {
    const [site, database] = [rss(family(pid)), pss(family(postgres.pid))]
    return [name, megabytes(site), megabytes(database), megabytes(site + database), '≤ 500']
  }
  await sleep(REST)
  const rows = [now('as started')]
  for (let n = 0; n < TIMES; n++) await Promise.all(paths.map((path) => ask(url + path)))
  await sleep(REST)
  rows.push(now(`at rest after ${TIMES * paths.length} visits`))
  table('Memory in MB', ['', 'site (RSS)', 'PostgreSQL (PSS)', 'together', 'target'], rows)
}

const megabytes = (number: number) => number.toFixed(0)
