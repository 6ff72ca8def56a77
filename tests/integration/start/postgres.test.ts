import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { withClient } from '@/scripts/postgres/client'
import { startPostgres } from '@/scripts/postgres/server'

const home = mkdtempSync(join(tmpdir(), 'postgres-'))
// PostgreSQL's own account must get through, or its files go elsewhere.
chmodSync(home, 0o711)
const dir = join(home, 'data')
afterAll(() => rmSync(home, { recursive: true }))

const count = (url: string) =>
  withClient(url, async (client) => (await client.query('select count(*)::int as n from kept')).rows[0].n)
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('keeps what it was given, comes back on the same port when it is killed, and ends with its last user', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const first = await startPostgres(dir)
  await withClient(first.url(), (client) => client.query('create table kept as select 1 as n'))

  const second = await startPostgres(dir)
  expect(second.url()).toBe(first.url())
  await second.stop()
  expect(await count(first.url())).toBe(1)

  const [killed, url] = [first.pid, first.url()]
  process.kill(killed, 'SIGKILL')
  await vi.waitFor(() => count(url), { timeout: 20_000 })
  expect(first.url()).toBe(url)
  expect(first.pid).not.toBe(killed)

  const { pid } = first
  await first.stop()
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false))
  expect(readFileSync(`${dir}.log`, 'utf8')).toContain('database system is shut down')
})
