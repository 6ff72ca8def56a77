import { dataDir } from '@/scripts/start/data-dir'
import { openDatabase } from '@/scripts/start/database'
import { end, endOnSignal, onEnd } from '@/scripts/start/ending'
import { loadSecrets } from '@/scripts/start/secrets'
import { migrate } from '@/scripts/migrate'

/** `npm run jobs`: sends mails and tidies in a process of its own, for servers that run with JOBS=off. */
export async function main(): Promise<void> {
  endOnSignal()
  try {
    loadSecrets(dataDir())
    const database = await openDatabase()
    onEnd(database.stop)
    await migrate(database.direct)
    const { db, pool } = await import('@/lib/db')
    onEnd(() => pool.end())
    onEnd(() => db.$disconnect())
    onEnd((await (await import('@/lib/jobs/run')).startJobs()).stop)
    console.log('Doing jobs as they come. Ctrl-C ends it.')
  } catch (error) {
    await end()
    throw error
  }
}
