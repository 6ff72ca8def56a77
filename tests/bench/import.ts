import { spawn } from 'node:child_process'
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { step } from '@/scripts/launch/step.mjs'
import { ensureDatabase, withClient } from '@/scripts/postgres/client'
import { startPostgres } from '@/scripts/postgres/server'
import { onEnd } from '@/scripts/start/ending'
import { inventedWorks, type InventedWork } from './invented'
import { family, pss, rss } from './processes'
import { table } from './table'

/** How `npm run import` does with so many papers (or BENCH_PAPERS) in arXiv's format, new and again, checked and searchable. */
export async function importing(): Promise<void> {
  const papers = Number(process.env.BENCH_PAPERS ?? 100_000)
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  chmodSync(dir, 0o755) // so that PostgreSQL's own account gets through when root measures
  onEnd(async () => rmSync(dir, { recursive: true, force: true }))
  const file = join(dir, 'papers.jsonl')
  await step(`Inventing ${papers.toLocaleString('en')} papers`, () => pipeline(Readable.from(lines(papers)), createWriteStream(file)))
  const postgres = await step('Starting PostgreSQL', () => startPostgres(join(dir, 'postgres')))
  onEnd(() => postgres.stop())
  await ensureDatabase(postgres.url(), 'import')
  const url = postgres.url('import')
  const rows: string[][] = []
  for (const name of ['new papers', 'the same again']) {
    const { seconds, memory, database } = await imported(file, url, dir, postgres.pid)
    rows.push([name, (papers / seconds).toFixed(0), memory.toFixed(0), database.toFixed(0), name === 'new papers' ? '≥ 1500, < 300 MB' : ''])
  }
  const searchable = await withClient(url, async (client) => (await client.query('SELECT (SELECT count(*) FROM papers) AS papers, (SELECT count(*) FROM paper_searches) AS found')).rows[0])
  table(`Importing: ${searchable.papers} papers, ${searchable.found} of them searchable`, ['', 'a second', 'import (RSS, MB, at most)', 'PostgreSQL (PSS, MB, at most)', 'target'], rows)
}

/** One run of the command, from its first record to its end. */
function imported(file: string, url: string, dir: string, server: number): Promise<{ seconds: number; memory: number; database: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `${JSON.parse(readFileSync('package.json', 'utf8')).scripts.import} "$0"`, file], { env: { ...process.env, DATABASE_URL: url, DATABASE_DIRECT_URL: '', DATA_DIR: dir }, stdio: ['ignore', 'ignore', 'pipe'] })
    let [began, memory, database, said] = [0, 0, 0, '']
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      if (!began && said.includes('Reading')) began = performance.now()
    })
    // Seldom: looking costs the kernel some milliseconds.
    const watch = setInterval(() => {
      memory = Math.max(memory, rss([child.pid!]))
      database = Math.max(database, pss(family(server)))
    }, 3000)
    child.on('exit', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, memory, database })
      else reject(new Error(`The import failed:\n${said}`))
    })
  })
}

function* lines(papers: number) {
  let index = 0
  for (const work of inventedWorks(0, papers)) yield `${JSON.stringify(snapshot(work, index++))}\n`
}

/** An id that arXiv might give, of one month after the other. */
const arxivId = (index: number) => `${15 + Math.floor((index % 120) / 12)}${String(1 + (index % 12)).padStart(2, '0')}.${String(1 + Math.floor(index / 120)).padStart(5, '0')}`

const snapshot = ({ doi, title, abstract, authors, date, categories }: InventedWork, index: number) => ({
  id: arxivId(index), submitter: authors[0], authors: authors.join(', '), title, comments: '12 pages', 'journal-ref': null, doi, 'report-no': null, categories: categories.join(' '),
  license: 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/', abstract: `  ${abstract}\n`, versions: [{ version: 'v1', created: new Date(date).toUTCString() }],
  update_date: date, authors_parsed: authors.map((name) => [name.split(' ').at(-1), name.split(' ').slice(0, -1).join(' '), '']),
})
