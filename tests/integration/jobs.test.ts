import { expect, it, vi } from 'vitest'
import { createSession } from '@/lib/auth/sessions'
import { db, pool } from '@/lib/db'
import { addJob } from '@/lib/jobs/add'
import { announce } from '@/lib/jobs/alive'
import { startJobs } from '@/lib/jobs/run'
import { createPerson } from '../support/factories'

const waiting = async () => Number((await pool.query('SELECT count(*) FROM graphile_worker._private_jobs')).rows[0].count)
const expire = () => db.session.updateMany({ data: { expires: new Date(0) } })

it('is not there when its transaction fails', async () => {
  const failing = db.$transaction(async (tx) => {
    await addJob(tx, 'tidy', {})
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await waiting()).toBe(0)
})

it('takes the place of one with the same key that still waits', async () => {
  await addJob(db, 'tidy', {}, 'a key')
  await addJob(db, 'tidy', {}, 'a key')
  await addJob(db, 'tidy', {})
  expect(await waiting()).toBe(2)
})

it('that a killed process had under way is done at once, unless another process may be doing it', async () => {
  const kill = () => pool.query("UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'killed'")
  const other = await announce()
  await addJob(db, 'tidy', {})
  await kill()
  const jobs = await startJobs()
  await addJob(db, 'count_words', {})
  await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 20_000 })
  await jobs.stop()
  await other.end()
  const again = await startJobs()
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 20_000 })
  await again.stop()
})

it('is done soon after it was added, also after the database has cut every connection', async () => {
  const complaints = vi.spyOn(console, 'error').mockReturnValue()
  const jobs = await startJobs()
  const person = await createPerson()
  for (const cut of [false, true]) {
    if (cut) await pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
    await createSession(person.id, '')
    await expire()
    await addJob(db, 'tidy', {})
    await vi.waitFor(async () => expect(await db.session.count()).toBe(0), { timeout: 20_000 })
  }
  await jobs.stop()
  complaints.mockRestore()
})
