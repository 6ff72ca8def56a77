import { migrate } from '@/scripts/migrate'
import { dataDir } from './data-dir'
import { openDatabase } from './database'
import { onEnd } from './ending'
import { loadSecrets } from './secrets'

/** The site's secrets, database and connections, for a process that works beside its server; `end()` lets go of them. */
export async function openBeside(): Promise<void> {
  loadSecrets(dataDir())
  const database = await openDatabase()
  onEnd(database.stop)
  await migrate(database.direct)
  const { db, pool } = await import('@/lib/db')
  onEnd(() => pool.end())
  onEnd(() => db.$disconnect())
}
