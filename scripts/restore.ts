import { join } from 'node:path'
import { rowsOf } from '@/scripts/archive/manifest'
import { restoreArchive } from '@/scripts/archive/restore'
import { Problem } from '@/scripts/launch/problem.mjs'
import { dataDir } from '@/scripts/start/data-dir'
import { withDatabase } from '@/scripts/start/database'

/** `npm run restore -- FILE`: fills an empty database and an empty folder of pictures from a backup. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new Problem('Say what: npm run restore -- FILE.')
  const images = join(dataDir(), 'images')
  await withDatabase(async ({ direct: databaseUrl }) => {
    const manifest = await restoreArchive({ databaseUrl, images, file, say: console.log })
    const [rows, pictures] = [rowsOf(manifest), manifest.pictures.count].map((count) => count.toLocaleString('en'))
    console.log(`${rows} rows and ${pictures} pictures of ${manifest.made} are restored.`)
  })
}
