import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from '@/lib/env'
import { rowsOf } from '@/scripts/archive/manifest'
import { writeArchive } from '@/scripts/archive/write'
import { Problem } from '@/scripts/launch/problem.mjs'
import { dataDir } from '@/scripts/start/data-dir'
import { withDatabase } from '@/scripts/start/database'

/** `npm run backup -- FILE`: the database and the pictures in one file, also while the site runs. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new Problem('Say where to: npm run backup -- FILE.')
  const images = join(dataDir(), 'images')
  await withDatabase(async ({ url }) => {
    const databaseUrl = parseEnv(process.env).DATABASE_DIRECT_URL ?? url
    const manifest = await writeArchive({ databaseUrl, images, file, say: console.log })
    const size = (statSync(file).size / 1e6).toFixed(1)
    console.log(`${file} holds ${rowsOf(manifest).toLocaleString('en')} rows and ${manifest.pictures.count.toLocaleString('en')} pictures (${size} MB).`)
  })
}
