import { openBeside } from '@/scripts/start/beside'
import { end, endOnSignal, onEnd } from '@/scripts/start/ending'

/** `npm run jobs`: sends mails and tidies in a process of its own, for servers that run with JOBS=off. */
export async function main(): Promise<void> {
  endOnSignal()
  try {
    await openBeside()
    onEnd((await (await import('@/lib/jobs/run')).startJobs()).stop)
    console.log('Doing jobs as they come. Ctrl-C ends it.')
  } catch (error) {
    await end()
    throw error
  }
}
