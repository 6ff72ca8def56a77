import { migrate } from '@/scripts/migrate'
import { withDatabase } from '@/scripts/start/database'
import { dataDir } from '@/scripts/start/data-dir'
import { loadSecrets } from '@/scripts/start/secrets'

/** `npm run db:seed`: loads the sample content into the site's database, if nobody is in it yet. */
export async function main(): Promise<void> {
  loadSecrets(dataDir())
  await withDatabase(async ({ direct }) => {
    await migrate(direct)
    const { isEmpty, seed } = await import('@/prisma/seed')
    if (await isEmpty()) await seed({ log: console.log })
    else console.log('There are people in this database already, so no sample content was added.')
    const { db, pool } = await import('@/lib/db')
    await db.$disconnect()
    await pool.end()
  })
}
