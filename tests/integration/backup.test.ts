import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { to } from 'pg-copy-streams'
import { pack } from 'tar-stream'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { pool } from '@/lib/db'
import { ownMigrations } from '@/lib/migrations'
import { seed } from '@/prisma/seed'
import { FORMAT, type Manifest } from '@/scripts/archive/manifest'
import { restoreArchive } from '@/scripts/archive/restore'
import { writeArchive } from '@/scripts/archive/write'
import { migrateTo } from '@/scripts/migrate'
import { withClient } from '@/scripts/postgres/client'
import { createPerson } from '../support/factories'

const { admin, prefix } = inject('run')
const dir = join(process.env.DATA_DIR!, 'backup')
const images = join(process.env.DATA_DIR!, 'images')
const source = process.env.DATABASE_URL!
const quietly = () => {}

let made = 0
/** A new database of nothing, a folder to be for pictures, and a file to be. */
async function place() {
  const name = `${prefix}restored_${process.env.VITEST_POOL_ID}_${++made}`
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name}`))
  return { databaseUrl: new URL(`/${name}`, admin).href, images: join(dir, name), file: join(dir, `${name}.tar.gz`), say: quietly }
}

/** All that a database holds beside derived data, by table in a fixed order, and what it holds its rows to. */
const contents = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => {
    const rows = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows
    const held: Record<string, unknown> = {
      sequences: await rows(`SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`),
      rules: await rows(`SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`),
      triggers: await rows('SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1'),
    }
    const tables = await rows(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('renderings', 'source_answers', 'source_turns', '_prisma_migrations')`)
    for (const [table] of tables) {
      held[table] = (await buffer(client.query(to(`COPY (SELECT * FROM ${table} t ORDER BY t::text COLLATE "C") TO STDOUT`)))).toString()
    }
    return held
  })

const pictures = (folder: string) => readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')])
const tablesIn = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => (await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`)).rowCount)

const whole = join(dir, 'whole.tar.gz')
let held: Awaited<ReturnType<typeof contents>>

beforeAll(async () => {
  await mkdir(dir, { recursive: true })
  await seed({ log: quietly })
  held = await contents(source)
  await writeArchive({ databaseUrl: source, images, file: whole, say: quietly })
})

describe('a backup', () => {
  it('restored into an empty database is what it was made of, byte for byte, picture for picture', async () => {
    const there = await place()
    const manifest = await restoreArchive({ ...there, file: whole })
    expect(await contents(there.databaseUrl)).toEqual(held)
    expect(pictures(there.images)).toEqual(pictures(images))
    expect([manifest.pictures.count > 0, String(held.summaries).length > 1000]).toEqual([true, true])
    await withClient(there.databaseUrl, (client) => client.query(`INSERT INTO people (handle, name) VALUES ('someone-new', 'New')`))

    await writeArchive(there)
    const again = await place()
    await restoreArchive({ ...again, file: there.file })
    expect(await contents(again.databaseUrl)).toEqual(await contents(there.databaseUrl))
  })

  it('is of one moment, however long it takes', async () => {
    const there = await place()
    await createPerson({ handle: 'was-there' })
    const blocking = await pool.connect()
    await blocking.query('BEGIN')
    await blocking.query('LOCK TABLE sessions')
    const writing = writeArchive({ ...there, databaseUrl: source, say: (line) => void (line.startsWith('reports') && meanwhile()) })
    const meanwhile = async () => {
      await pool.query(`INSERT INTO venues (key, name, "shortName") VALUES ('conf/late', 'Too Late', 'Late')`)
      await blocking.query('COMMIT')
      blocking.release()
    }
    const { tables } = await writing
    const rows = (table: string) => tables.find(({ name }) => name === table)?.rows
    expect([rows('people'), rows('venues')]).toEqual([1, 0])
  })

  it('replaces no file', async () => {
    await expect(writeArchive({ databaseUrl: source, images, file: whole, say: quietly })).rejects.toThrow('is there already')
  })

  // Migrates three times, each in processes of its own: half a minute on a busy machine.
  it('of earlier migrations is restored by them, and then brought up to date', { timeout: 120_000 }, async () => {
    const [then, now] = [await place(), await place()]
    await migrateTo(then.databaseUrl, ownMigrations().slice(0, 2))
    await withClient(then.databaseUrl, (client) => client.query(`INSERT INTO people (handle, name) VALUES ('ada', 'Ada')`))
    await writeArchive(then)
    await restoreArchive({ ...now, file: then.file })
    const { people, fields } = await contents(now.databaseUrl)
    expect([String(people).split('\n').length - 1, String(fields).split('\n').length - 1]).toEqual([1, 13])
  })
})

describe('a restore', () => {
  const size = () => readFileSync(whole).length
  it.each([
    ['cut off in the middle', () => size() / 2, null],
    ['cut off by a byte', () => size() - 1, null],
    ['cut off before anything', () => 0, null],
    ['with another byte in the middle', () => size(), () => Math.floor(size() / 2)],
    ['with another byte at its end', () => size(), () => size() - 6],
  ])('of a file %s leaves nothing', async (_, length, at) => {
    const there = await place()
    const bytes = readFileSync(whole)
    const damaged = at?.()
    if (damaged) bytes[damaged]! ^= 0x10
    writeFileSync(there.file, bytes)
    truncateSync(there.file, Math.floor(length()))
    await expect(restoreArchive(there)).rejects.toThrow('cannot be restored')
    expect([await tablesIn(there.databaseUrl), existsSync(there.images)]).toEqual([0, false])
  })

  const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' // Of nothing.
  const empty: Manifest = {
    format: FORMAT, made: new Date().toISOString(), migrations: [], tables: [], sequences: {}, pictures: { count: 0, bytes: 0, sha256 },
  }
  const saying = (other: object) => ({ 'manifest.json': JSON.stringify({ ...empty, ...other }) })
  it.each([
    ['of another format', saying({ format: 2 }), 'update the site'],
    ['without a manifest', {}, 'Its end is missing'],
    ['with a part that leads elsewhere', { 'images/../../secrets.json': '{}' }, 'no backup of ours'],
    ['that holds less than it says', saying({ pictures: { count: 1, bytes: 9, sha256 } }), 'is not what it says'],
    ['of migrations to come', saying({ migrations: ['20990101000000_to_come'] }), 'update the site'],
  ])('of a file %s leaves nothing', async (_, parts, why) => {
    const there = await place()
    const tar = pack()
    for (const [name, text] of Object.entries(parts)) tar.entry({ name }, text)
    tar.finalize()
    writeFileSync(there.file, gzipSync(await buffer(tar)))
    await expect(restoreArchive(there)).rejects.toThrow(why)
    expect(await tablesIn(there.databaseUrl)).toBe(0)
  })

  it('refuses a database with people in it, one that is in use, and a folder with pictures', async () => {
    const there = await place()
    await restoreArchive({ ...there, file: whole })
    const before = await contents(there.databaseUrl)
    await expect(restoreArchive({ ...there, file: whole })).rejects.toThrow('There are pictures')
    await expect(restoreArchive({ ...there, file: whole, images: `${there.images}-2` })).rejects.toThrow('people or papers')
    await withClient(there.databaseUrl, () =>
      expect(restoreArchive({ ...there, file: whole, images: `${there.images}-2` })).rejects.toThrow('in use by other programs'),
    )
    expect(await contents(there.databaseUrl)).toEqual(before)
  })
})
