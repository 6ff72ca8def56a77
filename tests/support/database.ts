import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/scripts/migrate'
import { withClient } from '@/scripts/postgres/client'
import { startPostgres } from '@/scripts/postgres/server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for the run, the address of one of the server's databases, and how the run's databases are called. */
    run: { dir: string; admin: string; prefix: string }
  }
}

const prefix = `test_${process.pid}_`

/**
 * Vitest's global set-up: one PostgreSQL for the run (a fresh one, or TEST_DATABASE_URL's server, whose user has to be
 * a superuser) with a template database that every migration was applied to. Returns what takes it all down again.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const opening = open()
  const close = async () => {
    const { dir, admin, stop } = await opening
    await dropDatabases(admin)
    await stop()
    await rm(dir, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal) // Vitest's own exits at once, which would leave the server running
    process.once(signal, () => void close().finally(() => process.exit(130)))
  }
  const { dir, admin } = await opening
  try {
    await withClient(admin, (client) => client.query(`CREATE DATABASE ${prefix}template`))
    await migrate(new URL(`/${prefix}template`, admin).href)
  } catch (error) {
    await close()
    throw error
  }
  project.provide('run', { dir, admin, prefix })
  return close
}

async function open() {
  const dir = await mkdtemp(join(tmpdir(), 'tests-'))
  if (process.env.TEST_DATABASE_URL) return { dir, admin: process.env.TEST_DATABASE_URL, stop: async () => {} }
  await chmod(dir, 0o755) // so that PostgreSQL's own account gets through when root tests
  const postgres = await startPostgres(join(dir, 'postgres'), { settings: { fsync: 'off' } })
  return { dir, admin: postgres.url(), stop: () => postgres.stop() }
}

async function dropDatabases(admin: string): Promise<void> {
  await withClient(admin, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix])
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
  })
}
