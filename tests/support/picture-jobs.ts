import { pool } from '@/lib/db'

/** A picture that is to be fetched, in so many seconds. */
type Job = { address: string; after: number; priority: number; queue: string }
/** Those that wait, in the order they came. */
export const jobs = async () =>
  (await pool.query<Job>(`
    SELECT j.payload->>'address' AS address, round(extract(epoch FROM j.run_at - now()))::int AS after, j.priority, q.queue_name AS queue
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
    WHERE t.identifier = 'bring_picture' ORDER BY j.id`)).rows

export const forgetJobs = () => pool.query('DELETE FROM graphile_worker._private_jobs')
