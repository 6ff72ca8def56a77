import { join } from 'node:path'
import { parseEnv } from '@/lib/env'
import { rowsOf } from '@/scripts/archive/manifest'
import { restoreArchive } from '@/scripts/archive/restore'
import { Problem } from '@/scripts/launch/problem.mjs'
import { dataDir } from '@/scripts/start/data-dir'
import { withDatabase } from '@/scripts/start/database'

/** `npm run restore -- FILE`: fills an empty database and an empty folder of pictures from a backup. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new Problem('Say what: npm run restore -- FILE.')
  const images = join(dataDir(), 'images')
  await withDatabase(async ({ url }) => {
    const databaseUrl = parseEnv(process.env).DATABASE_DIRECT_URL ?? url
    const manifest = await restoreArchive({ databaseUrl, images, file, say: console.log })
    console.log(`${rowsOf(manifest).toLocaleString('en')} rows and ${manifest.pictures.count.toLocaleString('en')} pictures of ${manifest.made} are restored.`)
  })
}
