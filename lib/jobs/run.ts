import { setTimeout } from 'node:timers/promises'
import { Logger, run } from 'graphile-worker'
import { pool } from '@/lib/db'
import { announce } from '@/lib/jobs/alive'
import { askToRerender } from '@/lib/jobs/rerender'
import { schedule } from '@/lib/jobs/schedule'
import { tasks } from '@/lib/jobs/tasks'

/** How long to wait, in milliseconds, before trying again after the database was away for longer than the library bears. */
const PAUSE = 5_000

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`Jobs: ${message}`)
})

// With these delays the library waits until it is written that a job is done, before it stops; else it would be done twice.
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** How the jobs are done: on our connections, by our list. */
export const jobOptions = { pgPool: pool, taskList: tasks, noHandleSignals: true, logger, preset }

/** Begins, and says so for as long as it goes on. */
async function begin() {
  const alive = await announce()
  const silence = () => alive.end().catch(() => {})
  try {
    const runner = await run({ ...jobOptions, crontab: schedule, concurrency: 2 })
    const ended = runner.promise.catch(() => {}).then(silence)
    return { ended, stop: () => runner.stop().catch(() => {}) } // It may have stopped by itself just now.
  } catch (error) {
    await silence()
    throw error
  }
}

/** Does jobs in this process as they come; `stop()` finishes those under way. Rejects when the database is not to be had. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let runner = await begin()
  await askToRerender()
  const going = (async () => {
    while (!stopping.signal.aborted) {
      await runner.ended
      await setTimeout(PAUSE, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) runner = await begin().catch(() => runner)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await runner.stop()
      await going
    },
  }
}
