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
