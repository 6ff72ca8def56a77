import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { appliedMigrations, migrationsFolder, migrationsTable, ownMigrations } from '@/lib/migrations'
import { prisma } from '@/scripts/launch/client.mjs'
import { Problem } from '@/scripts/launch/problem.mjs'
import { step } from '@/scripts/launch/step.mjs'
import { withClient } from '@/scripts/postgres/client'
import { withDatabase } from '@/scripts/start/database'

/** Of the advisory lock that lets one process at a time migrate a database. */
const migrating = 7_314_502

/** `npm run db:migrate`. */
export async function main(): Promise<void> {
  await withDatabase(async ({ direct }) => {
    await migrate(direct)
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
    const applied = new Set(await appliedMigrations(client))
    if (ownMigrations().some((name) => !applied.has(name))) await step('Applying the migrations', () => deploy(client, databaseUrl))
    await runMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) })
  })
}

/**
 * Applies these of our migrations and no others, where any of them is missing: a backup's.
 * @throws Problem that names the migration that failed
 */
export async function migrateTo(databaseUrl: string, names: string[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    for (const name of ['migration_lock.toml', ...names]) cpSync(join(migrationsFolder, name), join(dir, name), { recursive: true })
    await withClient(databaseUrl, async (client) => {
      await client.query('select pg_advisory_lock($1)', [migrating])
      await step('Applying the migrations', () => deploy(client, databaseUrl, dir))
    })
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** The SQL that would still have to be migrated for the migrations to say what schema.prisma says; empty when they agree. */
export async function schemaDrift(databaseUrl: string): Promise<string> {
  const targets = ['--from-migrations', migrationsFolder, '--to-schema', 'prisma/schema.prisma']
  const args = ['migrate', 'diff', ...targets, '--script', '--exit-code']
  const { code, stdout, output } = await prisma(args, { DATABASE_URL: databaseUrl })
  if (code === 0) return ''
  if (code !== 2) throw new Problem(`Comparing the migrations with schema.prisma failed: ${output.trim()}`)
  return stdout
}

async function deploy(client: pg.Client, databaseUrl: string, dir = migrationsFolder): Promise<void> {
  const { code, output } = await prisma(['migrate', 'deploy'], { DATABASE_URL: databaseUrl, PRISMA_MIGRATIONS: dir })
  if (code === 0) return
  const failed = `select migration_name as name, logs from ${migrationsTable} where finished_at is null and rolled_back_at is null`
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
