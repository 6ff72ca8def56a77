import { join } from 'node:path'
import { parseEnv } from '@/lib/env'
import { Problem } from '@/scripts/launch/problem.mjs'
import { step } from '@/scripts/launch/step.mjs'
import { ensureDatabase, withClient } from '@/scripts/postgres/client'
import { startPostgres } from '@/scripts/postgres/server'
import { dataDir } from '@/scripts/start/data-dir'

/** A database that answers, at the DATABASE_URL of the environment from here on. */
export type Database = {
  url: string
  /** Leads there past a pooler, for what needs a session of its own: locks, migrations, backups. */
  direct: string
  isOwn: boolean
  stop(): Promise<void>
}

/**
 * The database of DATABASE_URL, or else one on the PostgreSQL we bring along. What imports lib/db comes after this.
 * @throws Problem when it cannot be reached or started
 */
export async function openDatabase(): Promise<Database> {
  if (process.env.DATABASE_URL) {
    const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct = url } = parseEnv(process.env)
    await step('Reaching the database', () => withClient(url, (client) => client.query('select')).catch(unreachable(url)))
    return { url, direct, isOwn: false, stop: async () => {} }
  }
  const server = await step('Starting PostgreSQL', () => startPostgres(join(dataDir(), 'postgres')))
  await ensureDatabase(server.url(), 'shortscience')
  const url = server.url('shortscience')
  process.env.DATABASE_URL = url
  return { url, direct: url, isOwn: true, stop: server.stop }
}

const unreachable = (url: string) => (error: NodeJS.ErrnoException) => {
  const { host, pathname } = new URL(url)
  const why = error.code === 'ECONNREFUSED' ? 'nothing listens there' : error.message
  throw new Problem(`The database of DATABASE_URL (${host}${pathname}) cannot be reached: ${why}.`)
}

/** Opens the database for the time of `work`, as the scripts beside the server do. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase()
  try {
    await work(database)
  } finally {
    await database.stop()
  }
}
