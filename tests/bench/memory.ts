import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import manifest from '@/package.json'
import { Problem } from '@/scripts/launch/problem.mjs'
import { freePort } from '@/scripts/postgres/postmaster'
import { onEnd } from '@/scripts/start/ending'
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
  const port = await freePort()
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, PORT: String(port), SITE_URL: url, DATABASE_URL: databaseUrl, DATA_DIR: dir }
  // What npm runs, without npm.
  const started = spawn('sh', ['-c', manifest.scripts.start], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => started.once('exit', resolve))
  onEnd(async () => {
    started.kill()
    await ended
    rmSync(dir, { recursive: true, force: true })
  })
  await Promise.race([answers(url), ended.then(() => Promise.reject(new Problem('"npm start" ended.')))])
  const now = (name: string) => {
    const [site, database] = [rss(family(started.pid!)), pss(family(postgres.pid))]
    return [name, megabytes(site), megabytes(database), megabytes(site + database), '≤ 500']
  }
  await sleep(REST)
  const rows = [now('as started')]
  for (let n = 0; n < TIMES; n++) await Promise.all(paths.map((path) => ask(url + path)))
  await sleep(REST)
  rows.push(now(`at rest after ${TIMES * paths.length} visits`))
  table('Memory in MB', ['', 'site (RSS)', 'PostgreSQL (PSS)', 'together', 'target'], rows)
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(url).then((response) => response.ok, () => false)) return
    await sleep(200)
  }
  throw new Problem('"npm start" does not answer.')
}

const megabytes = (number: number) => number.toFixed(0)
