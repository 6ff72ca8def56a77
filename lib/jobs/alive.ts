import pg from 'pg'
import { env } from '@/lib/env'

/** The lock that every process holds a share of while it does jobs. */
const LOCK = 7_364_001

/**
 * Says in the database that this process does jobs, until the connection ends. Where no other does, those that a process
 * had under way when it was killed are free again at once, which else take the library four hours.
 * On a connection of its own: behind a pooler a lock would stay with nobody.
 */
export async function announce(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env().DATABASE_DIRECT_URL ?? env().DATABASE_URL, application_name: 'jobs' })
  client.on('error', () => {}) // With the database all jobs end; they are begun anew with another connection.
  await client.connect()
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [LOCK])
  if (rows[0]?.alone)
    await client.query(`SELECT graphile_worker.force_unlock_workers(array(SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
      UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL))`)
  await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK])
  if (rows[0]?.alone) await client.query('SELECT pg_advisory_unlock($1)', [LOCK])
  return client
}
