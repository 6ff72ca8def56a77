import { readdirSync } from 'node:fs'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { prisma } from '@/scripts/launch/client.mjs'
import { Problem } from '@/scripts/launch/problem.mjs'
import { step } from '@/scripts/launch/step.mjs'
import { withClient } from '@/scripts/postgres/client'
import { withDatabase } from '@/scripts/start/database'

const folder = 'prisma/migrations'
const table = '_prisma_migrations'
/** Of the advisory lock that lets one process at a time migrate a database. */
const migrating = 7_314_502

/** `npm run db:migrate`. */
export async function main(): Promise<void> {
  await withDatabase(async ({ url }) => {
    await migrate(url)
    console.log('The database is up to date.')
  })
}

/**
 * Applies what is missing of our migrations, then of the job queue's own.
 * @throws Problem that names the migration that failed
 */
export async function migrate(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrating])
    if ((await missing(client)).length) await step('Applying the migrations', () => deploy(client, databaseUrl))
    await runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) })
  })
}

/** The SQL that would still have to be migrated for the migrations to say what schema.prisma says; empty when they agree. */
export async function schemaDrift(databaseUrl: string): Promise<string> {
  const targets = ['--from-migrations', folder, '--to-schema', 'prisma/schema.prisma']
  const args = ['migrate', 'diff', ...targets, '--script', '--exit-code']
  const { code, stdout, output } = await prisma(args, { DATABASE_URL: databaseUrl })
  if (code === 0) return ''
  if (code !== 2) throw new Problem(`Comparing the migrations with schema.prisma failed: ${output.trim()}`)
  return stdout
}

async function missing(client: pg.Client): Promise<string[]> {
  const wanted = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const { rows } = await client.query(`select to_regclass('${table}') is not null as known`)
  const finished = `select migration_name as name from ${table} where finished_at is not null and rolled_back_at is null`
  const done = rows[0].known ? (await client.query(finished)).rows : []
  const names = new Set(done.map(({ name }) => name))
  return wanted.map(({ name }) => name).filter((name) => !names.has(name))
}

async function deploy(client: pg.Client, databaseUrl: string): Promise<void> {
  const { code, output } = await prisma(['migrate', 'deploy'], { DATABASE_URL: databaseUrl })
  if (code === 0) return
  const failed = `select migration_name as name, logs from ${table} where finished_at is null and rolled_back_at is null`
  const { name, logs } = (await client.query(failed).catch(() => undefined))?.rows[0] ?? {}
  if (!name) throw new Problem(`Applying the migrations failed: ${output.trim()}`)
  throw new Problem(
    `The migration ${name} failed (${reason(logs)}): mend it, then run ` +
      `"npm run db:prisma -- migrate resolve --rolled-back ${name}" and start again.`,
  )
}

/** What the database said, out of the engine's account of it. */
function reason(logs: string): string {
  const line = logs.split('\n').find((text) => text && text !== 'external connector error')
  return line?.replace(/^Error querying the database: (ERROR: )?/, '') ?? 'the database gave no reason'
}
