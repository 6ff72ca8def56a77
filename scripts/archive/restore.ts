import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { appliedMigrations, ownMigrations } from '@/lib/migrations'
import { type Manifest } from '@/scripts/archive/manifest'
import { readArchive, verifyArchive } from '@/scripts/archive/read'
import { withoutRules } from '@/scripts/archive/rules'
import { copyIn, sameBytes, tablesOf } from '@/scripts/archive/tables'
import { Problem } from '@/scripts/launch/problem.mjs'
import { migrate, migrateTo } from '@/scripts/migrate'
import { withClient } from '@/scripts/postgres/client'

type What = { databaseUrl: string; images: string; file: string; say(line: string): void }

/**
 * Fills an empty database and an empty folder of pictures from a backup, and brings the database up to date.
 * All of it is there afterwards, or nothing.
 * @throws Problem when the backup is not whole or not ours, or where it would go is in use
 */
export async function restoreArchive({ databaseUrl, images, file, say }: What): Promise<Manifest> {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`)
  const manifest = await verifyArchive(file)
  say('The backup is whole.')
  const unknown = manifest.migrations.filter((name) => !ownMigrations().includes(name))
  if (unknown.length) throw new Problem(`The backup has the migration ${unknown[0]}, which is not here: update the site, then try again.`)
  if (existsSync(images) && readdirSync(images).length) throw new Problem(`There are pictures in ${images} already: move them away first.`)
  await withClient(databaseUrl, (client) => refuseUsed(client, manifest))
  await migrateTo(databaseUrl, manifest.migrations)
  await withClient(databaseUrl, (client) => fill(client, manifest, { images, file, say }))
  await migrate(databaseUrl)
  await withClient(databaseUrl, (client) => makeSearchable(client))
  return manifest
}

/** Papers that are made searchable in one statement. */
const SOME = 5000

/** A backup has not what papers are found by. */
async function makeSearchable(client: pg.Client): Promise<void> {
  const { rows: [last] } = await client.query<{ id: number | null }>('SELECT max(id) AS id FROM papers')
  for (let id = 0; id < (last?.id ?? 0); id += SOME) {
    await client.query(`SELECT refresh_searches(array_agg(p.id)) FROM papers p LEFT JOIN paper_searches s ON s."paperId" = p.id
      WHERE p.id > $1 AND p.id <= $1 + $2 AND p."mergedIntoId" IS NULL AND s."paperId" IS NULL`, [id, SOME])
  }
}

/** @throws Problem when somebody uses the database, or it is not as a new one */
async function refuseUsed(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const { rows } = await client.query<{ sessions: number }>(
    `SELECT count(*)::int AS sessions FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND coalesce(backend_type, 'client backend') = 'client backend'`,
  )
  if (rows[0]?.sessions) throw new Problem('The database is in use by other programs: stop the site and whatever else is connected.')
  const applied = await appliedMigrations(client)
  if (applied.length) await refuseFilled(client)
  const further = applied.filter((name) => !migrations.includes(name))
  if (further.length) throw new Problem(`The database has the migration ${further[0]}, which the backup has not: give it an empty database.`)
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM people) OR EXISTS (SELECT FROM papers) AS used')
  if (rows[0]?.used) throw new Problem('There are people or papers in the database already: give the backup an empty one.')
}

async function fill(client: pg.Client, manifest: Manifest, { images, file, say }: Omit<What, 'databaseUrl'>): Promise<void> {
  const written: string[] = []
  await client.query('BEGIN')
  await client.query(sameBytes)
  try {
    const tables = await tablesOf(client)
    const shape = (list: { name: string; columns: string[] }[]) => JSON.stringify(list.map(({ name, columns }) => [name, columns]))
    if (shape(tables) !== shape(manifest.tables)) throw new Problem('The tables of the backup are not those of its migrations.')
    await client.query(`LOCK TABLE ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} IN ACCESS EXCLUSIVE MODE`)
    await refuseFilled(client)
    await withoutRules(client, tables, async () => {
      await mkdir(images, { recursive: true })
      await readArchive(file, {
        async table(name, rows) {
          const copying = client.query(from(copyIn(tables.find((table) => table.name === name)!)))
          await pipeline(Readable.from(rows), copying)
          const expected = manifest.tables.find((table) => table.name === name)!.rows
          if (copying.rowCount !== expected) throw new Problem(`Of ${name}, ${copying.rowCount} of ${expected} rows arrived.`)
          say(`${name}: ${expected.toLocaleString('en')} rows`)
        },
        async picture(name, content) {
          written.push(name)
          await writeFile(join(images, name), content, { flag: 'wx', flush: true })
        },
      })
    })
    for (const [name, value] of Object.entries(manifest.sequences)) {
      await client.query('SELECT setval($1::regclass, $2)', [pg.escapeIdentifier(name), value])
    }
    await client.query('COMMIT')
  } catch (error) {
    for (const name of written) await rm(join(images, name), { force: true })
    throw error
  }
}
