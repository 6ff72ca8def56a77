import type { Tx } from '@/lib/db'
import type { Payload, Task } from '@/lib/jobs/payloads'

/**
 * Adds a job in the caller's transaction: it is done soon after the commit, and never if there is none.
 * A `key` names it: while a job with that key waits, another takes its place.
 */
export async function addJob<T extends Task>(tx: Tx, task: T, payload: Payload<T>, key: string | null = null) {
  const told = JSON.stringify(payload)
  await tx.$executeRaw`SELECT FROM graphile_worker.add_job(${task}, ${told}::json, job_key => ${key})`
}

/**
 * The same for a job that others may hold up: one after the other with those of its kind, after all that is quick.
 * @param after seconds to wait
 * @param rank where it stands among its kind, from 1 for the first
 */
export async function addSlowJob<T extends Task>(tx: Tx, task: T, payload: Payload<T>, after: number, rank: number) {
  const told = JSON.stringify(payload)
  await tx.$executeRaw`
    SELECT FROM graphile_worker.add_job(${task}, ${told}::json, queue_name => ${task},
      run_at => now() + make_interval(secs => ${after}), priority => ${rank}::int)`
}
