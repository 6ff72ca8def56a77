import { join } from 'node:path'
import { startPostgres } from '@/scripts/postgres/server'
import { site, sourcesPort } from './server'
import { sourceServer } from './source-server'

/**
 * Playwright's global set-up, once the site is up: tells the workers' factories where its database is, and is the sources of
 * papers until the run ends.
 */
export default async function joinDatabase(): Promise<() => Promise<void>> {
  const postgres = await startPostgres(join(site.dataDir, 'postgres'))
  process.env.DATABASE_URL = postgres.url('shortscience')
  await postgres.stop()
  return (await sourceServer(sourcesPort)).close
}
