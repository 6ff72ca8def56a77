import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '@/scripts/launch/step.mjs'
import { migrate } from '@/scripts/migrate'
import { ensureDatabase, withClient } from '@/scripts/postgres/client'
import { startPostgres } from '@/scripts/postgres/server'
import { dataDir } from '@/scripts/start/data-dir'
import { onEnd } from '@/scripts/start/ending'
import { growLibrary, makeSearchable } from './library'
import { knownItems, misspelt, queries, typedBeginnings } from './questions'
import { table } from './table'

const SUMMARIES_PER_PAPER = 1 / 20
const EACH = 60

/**
 * What searching takes among a million papers (or BENCH_PAPERS) of which every twentieth has a summary, and whether it finds
 * what it should. BENCH_KEEP=on keeps the database in .data/bench for the next time: growing it takes minutes.
 */
export async function search(): Promise<void> {
  const papers = Number(process.env.BENCH_PAPERS ?? 1_000_000)
  process.env.DATABASE_URL = await library(papers)
  const [{ search: find }, { suggestions }, { searchQuery }, { countWords }, { pool }] = await Promise.all([
    import('@/lib/search/queries'), import('@/lib/search/suggest'), import('@/lib/search/schema'), import('@/lib/search/count-words'), import('@/lib/db'),
  ])
  onEnd(() => pool.end())
  await step('Counting words', countWords)
  const ask = (q: string) => find(searchQuery.parse({ q }))

  const rows: string[][] = []
  const measure = async (name: string, target: string, list: string[], work: (text: string) => Promise<unknown>) => {
    for (const text of list.slice(0, 5)) await work(text)
    const times: number[] = []
    for (const text of list) {
      const began = performance.now()
      await work(text)
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    rows.push([name, ...[0.5, 0.95, 1].map((part) => times[Math.ceil(part * times.length) - 1]!.toFixed(1)), target])
    return times
  }
  const all: number[] = []
  for (const [name, list] of queries(papers, EACH)) all.push(...(await measure(name, '', list, ask)))
  all.sort((a, b) => a - b)
  rows.push(['all of these', ...[0.5, 0.95, 1].map((part) => all[Math.ceil(part * all.length) - 1]!.toFixed(1)), '30, 150'])
  await measure('suggestions', 'p95 50', typedBeginnings(papers, 150), suggestions)
  await measure('misspelt', 'p95 400', misspelt(papers, 60), ask)
  table(`Searching ${papers.toLocaleString('en')} papers (ms)`, ['', 'median', '95%', 'most', 'target'], rows)

  const known: string[][] = []
  let [right, asked] = [0, 0]
  for (const [name, items] of knownItems(papers)) {
    let found = 0
    for (const { text, key } of items) {
      const { papers: shown } = await ask(text)
      if (shown.slice(0, 3).some(({ paper }) => paper.key === key)) found++
      else if (process.env.BENCH_TELL) console.log(`Not in the top 3 by ${text}: ${key}`)
    }
    right += found
    asked += items.length
    known.push([name, String(items.length), String(found), ''])
  }
  table('The paper that is meant, in the top 3', ['', 'asked', 'found', 'target'], [...known, ['all of these', String(asked), String(right), `${0.95 * asked}`]])
}

/** A database with so many papers; its address. */
async function library(papers: number): Promise<string> {
  if (process.env.BENCH_DATABASE) return process.env.BENCH_DATABASE
  const keep = process.env.BENCH_KEEP === 'on'
  const dir = keep ? join(dataDir(), 'bench') : mkdtempSync(join(tmpdir(), 'bench-'))
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  if (!keep) onEnd(async () => rmSync(dir, { recursive: true, force: true }))
  const postgres = await step('Starting PostgreSQL', () => startPostgres(join(dir, 'postgres')))
  onEnd(() => postgres.stop())
  const name = `library_${papers}`
  await ensureDatabase(postgres.url(), name)
  const url = postgres.url(name)
  await migrate(url)
  await step(`Growing to ${papers.toLocaleString('en')} papers`, () => withClient(url, async (client) => {
    await growLibrary(client, papers, papers * SUMMARIES_PER_PAPER)
    await makeSearchable(client, url)
  }))
  return url
}
