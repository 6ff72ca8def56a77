import { join } from 'node:path'
import { startPostgres } from '@/scripts/postgres/server'
import { site } from './server'

/** Playwright's global set-up, once the site is up: tells the workers' factories where its database is. */
export default async function joinDatabase(): Promise<void> {
  const postgres = await startPostgres(join(site.dataDir, 'postgres'))
  process.env.DATABASE_URL = postgres.url('shortscience')
  await postgres.stop()
}
