import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { appliedMigrations } from '@/lib/migrations'
import { FORMAT, manifestName, picturePart, tablePart, type Manifest, type TablePart } from '@/scripts/archive/manifest'
import { copyOut, sameBytes, sequencesOf, tablesOf } from '@/scripts/archive/tables'
import { Tally } from '@/scripts/archive/tally'
import { Problem } from '@/scripts/launch/problem.mjs'
import { withClient } from '@/scripts/postgres/client'

type What = { databaseUrl: string; images: string; file: string; say(line: string): void }

/** Told of after so many pictures. */
const OFTEN = 1000

/**
 * Writes the database as it is at one moment, and its pictures, into one new file: a gzip'd tar. Whoever uses the
 * database meanwhile is not disturbed. Needs room beside the file for the largest table.
 * @param what.images the folder of the pictures
 * @throws Problem when the file is there already; what is not whole goes again
 */
export async function writeArchive({ databaseUrl, images, file, say }: What): Promise<Manifest> {
  if (existsSync(file)) throw new Problem(`${file} is there already: give the backup another name.`)
  const [part, spool] = [`${file}.part`, `${file}.table`]
  try {
    const tar = pack()
    const written = pipeline(tar, createGzip(), createWriteStream(part, { mode: 0o600, flush: true }))
    const filling = withClient(databaseUrl, (client) => fill(tar, client, { images, spool, say })).catch((error) => {
      tar.destroy(error)
      throw error
    })
    const [manifest] = await Promise.all([filling, written])
    await rename(part, file)
    return manifest
  } finally {
    await Promise.all([part, spool].map((name) => rm(name, { force: true })))
  }
}

async function fill(tar: Pack, client: pg.Client, { images, spool, say }: Pick<What, 'images' | 'say'> & { spool: string }): Promise<Manifest> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY')
  await client.query(sameBytes)
  const made = new Date().toISOString()
  const migrations = await appliedMigrations(client)
  const tables: TablePart[] = []
  for (const table of await tablesOf(client)) {
    const tally = new Tally()
    const copying = client.query(to(copyOut(table)))
    // A part of a tar begins with its size, which is known when the table has been read.
    await pipeline(copying, (rows: AsyncIterable<Buffer>) => tally.of(rows), createWriteStream(spool, { mode: 0o600 }))
    await pipeline(createReadStream(spool), tar.entry({ name: tablePart(table.name), size: tally.bytes }))
    tables.push({ ...table, rows: copying.rowCount, bytes: tally.bytes, sha256: tally.sha256() })
    say(`${table.name}: ${copying.rowCount.toLocaleString('en')} rows`)
  }
  const pictures = await addPictures(tar, client, images, say)
  const manifest = { format: FORMAT, made, migrations, tables, sequences: await sequencesOf(client), pictures } satisfies Manifest
  tar.entry({ name: manifestName }, JSON.stringify(manifest, null, 2))
  tar.finalize()
  return manifest
}

/** A picture is on the disk before a row names it, so those of the rows are all there; it never changes. */
async function addPictures(tar: Pack, client: pg.Client, images: string, say: What['say']): Promise<Manifest['pictures']> {
  // Earlier migrations knew no smaller makings.
  const { rows } = await client.query<{ name: string }>(`
    SELECT file AS name FROM images i CROSS JOIN LATERAL (SELECT i.name UNION ALL SELECT left(i.name, 22) || '-' || v.width || '.webp'
      FROM jsonb_array_elements_text(coalesce(to_jsonb(i) -> 'variants', '[]')) AS v(width)) made(file) ORDER BY file`)
  const tally = new Tally()
  for (const { name } of rows) {
    const content = await readFile(join(images, name)).catch(() => undefined)
    if (!content) {
      say(`The picture ${name} is missing on the disk, so it is missing in the backup.`)
      continue
    }
    tally.add(name, content)
    await new Promise<void>((resolve, reject) => {
      tar.entry({ name: picturePart(name) }, content, (error) => (error ? reject(error) : resolve()))
    })
    if (tally.count % OFTEN === 0) say(`${tally.count.toLocaleString('en')} of ${rows.length.toLocaleString('en')} pictures`)
  }
  return { count: tally.count, bytes: tally.bytes, sha256: tally.sha256() }
}
