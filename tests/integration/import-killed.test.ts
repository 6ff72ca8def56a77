import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'

const PAPERS = 4000
let dir: string

beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'import-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A paper of arXiv's snapshot; every hundredth has no title. */
const line = (n: number) => `${JSON.stringify({
  id: `2001.${String(n).padStart(5, '0')}`, title: n % 100 === 0 ? '' : `Gravitational lens number ${n}`, abstract: 'A lens.', categories: 'astro-ph.CO',
  authors: 'Annie Cannon', authors_parsed: [['Cannon', 'Annie', '']], versions: [{ version: 'v1', created: 'Mon, 6 Jan 2020 00:00:00 GMT' }], update_date: '2020-01-06',
})}\n`

const running = (file: string) => spawn(process.execPath, ['scripts/run.mjs', 'import', file], { env: { ...process.env, DATA_DIR: dir }, stdio: ['ignore', 'pipe', 'inherit'] })

it('goes on where it was killed: every paper once and searchable, every bad record told once', async () => {
  const file = join(dir, 'papers.jsonl')
  writeFileSync(file, Array.from({ length: PAPERS }, (_, n) => line(n)).join(''))
  const killed = running(file)
  const gone = once(killed, 'exit')
  while ((await db.paper.count()) < PAPERS / 4) {
    expect(killed.exitCode, 'it was to be killed while it ran').toBeNull()
    await pause(5)
  }
  killed.kill('SIGKILL')
  expect((await gone)[1]).toBe('SIGKILL')
  expect(await db.importUnderWay.count()).toBe(1)

  const [code] = await once(running(file), 'exit')
  expect(code).toBe(0)
  const added = PAPERS - PAPERS / 100
  expect(await db.paper.count()).toBe(added)
  expect(await db.paperSearch.count()).toBe(added)
  expect([await db.searchChange.count(), await db.importUnderWay.count()]).toEqual([0, 0])
  const rejected = readFileSync(`${file}.rejected.jsonl`, 'utf8').trim().split('\n').map((one) => JSON.parse(one).record)
  expect(rejected).toEqual(Array.from({ length: PAPERS / 100 }, (_, n) => n * 100 + 1))
}, 120_000)
