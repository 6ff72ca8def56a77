import { openBeside } from '@/scripts/start/beside'
import { end, endOnSignal, onEnd } from '@/scripts/start/ending'

const AT_ONCE = 20

/** `npm run rerender`: renders all texts now that a new version of the renderer would render as they are read, or as a job. */
export async function main(): Promise<void> {
  endOnSignal()
  try {
    await openBeside()
    onEnd((await import('@/lib/markdown/thread')).openRenderThread().stop)
    const { rebuild, unrendered } = await import('@/lib/markdown/rebuild')
    const all = await unrendered()
    for (let done = 0, made = AT_ONCE; made === AT_ONCE; ) {
      made = await rebuild(AT_ONCE)
      done += made
      console.log(`${done.toLocaleString('en')} of ${Math.max(all, done).toLocaleString('en')} texts rendered`)
    }
  } finally {
    await end()
  }
}
