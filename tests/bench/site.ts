import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '@/scripts/launch/step.mjs'
import { migrate } from '@/scripts/migrate'
import { ensureDatabase, withClient } from '@/scripts/postgres/client'
import { freePort } from '@/scripts/postgres/postmaster'
import { startPostgres, type Postgres } from '@/scripts/postgres/server'
import { ensureBuilt } from '@/scripts/start/build'
import { dataDir } from '@/scripts/start/data-dir'
import { onEnd } from '@/scripts/start/ending'
import { loadSecrets } from '@/scripts/start/secrets'
import { fill } from './data'
import { READER } from './paper'

/** The site in this process, so that its CPU is this process's, on a database and a folder of its own. */
export type Site = {
  url: string
  postgres: Postgres
  databaseUrl: string
  /** Of someone signed in. */
  cookie: string
  /** Brings the site up to so many summaries, with the lists settled. */
  grow(summaries: number): Promise<void>
}

export async function openSite(): Promise<Site> {
  loadSecrets(dataDir()) // with other secrets than this checkout's the pages would be built anew
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  onEnd(async () => rmSync(dir, { recursive: true, force: true }))
  chmodSync(dir, 0o755) // so that PostgreSQL's own account gets through when root measures
  const postgres = await step('Starting PostgreSQL', () => startPostgres(join(dir, 'postgres')))
  onEnd(() => postgres.stop())
  await ensureDatabase(postgres.url(), 'bench')
  const [port, databaseUrl] = [await freePort(), postgres.url('bench')]
  const url = `http://127.0.0.1:${port}`
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: databaseUrl })
  Object.assign(process.env, { DATA_DIR: dir, PORT: String(port), SITE_URL: url, SMTP_URL: '', TRUST_PROXY: '0' })
  await migrate(databaseUrl)
  await ensureBuilt()

  const grow = (summaries: number) =>
    step(`Growing to ${summaries.toLocaleString('en')} summaries`, async () => {
      await withClient(databaseUrl, (client) => fill(client, summaries))
      await (await import('@/lib/summaries/lists/settle')).settleLists()
    })
  await grow(100)
  const { createSession } = await import('@/lib/auth/sessions')
  const cookie = `session=${await createSession(READER, 'Benchmark')}`
  const { serve } = await import('@/lib/front/server')
  const server = await step('Starting the server', () => serve({ dev: false, port, siteUrl: url, trustProxy: 0, cdnSeconds: 0, cacheMegabytes: 96, databaseUrl, signInAt: [] }))
  onEnd(server.stop)
  return { url, postgres, databaseUrl, cookie, grow }
}
