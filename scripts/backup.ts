import { statSync } from 'node:fs'
import { join } from 'node:path'
import { rowsOf } from '@/scripts/archive/manifest'
import { writeArchive } from '@/scripts/archive/write'
import { Problem } from '@/scripts/launch/problem.mjs'
import { dataDir } from '@/scripts/start/data-dir'
import { withDatabase } from '@/scripts/start/database'

/** `npm run backup -- FILE`: the database and the pictures in one file, also while the site runs. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new Problem('Say where to: npm run backup -- FILE.')
  const images = join(dataDir(), 'images')
  await withDatabase(async ({ direct: databaseUrl }) => {
    const manifest = await writeArchive({ databaseUrl, images, file, say: console.log })
    const [rows, pictures] = [rowsOf(manifest), manifest.pictures.count].map((count) => count.toLocaleString('en'))
    const size = (statSync(file).size / 1e6).toFixed(1)
    console.log(`${file} holds ${rows} rows and ${pictures} pictures (${size} MB).`)
  })
}
