import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { withClient } from '@/scripts/postgres/client'
import { textHash } from '@/lib/markdown/text-hash'
import { inventedWork, venueNames, type InventedWork } from './invented'
import { below, formula, fullName, numbers } from './texts'

type Cell = string | number | null
type Tables = Record<string, Cell[][]>

const BATCH = 10_000
const PEOPLE = 500

const columns: Record<string, string> = {
  papers: 'id, key, title, abstract, year, "publishedOn", "venueId", source',
  paper_authors: '"paperId", position, name',
  paper_identifiers: 'scheme, value, "paperId"',
  paper_fields: '"paperId", "fieldKey"',
  summaries: 'id, "paperId", "authorId", kind, visibility, "publishedAt", "revisionId", score',
  revisions: 'id, "summaryId", number, text, "textHash", language, licence',
  people: 'id, handle, name, "emailVerified"',
  venues: 'id, key, name, "shortName"',
}

/**
 * Fills the database with invented papers up to so many, of which every n-th has a summary; those that are there stay.
 * Triggers are off meanwhile: what they keep has to be made afterwards.
 */
export async function growLibrary(client: pg.Client, papers: number, summaries: number): Promise<void> {
  await client.query('SET session_replication_role = replica')
  const [at] = (await client.query('SELECT coalesce(max(id), 0) AS papers FROM papers')).rows
  const venues = new Map(venueNames().map((name, n) => [name, n + 1]))
  if (at.papers === 0) await copy(client, { people: someone(), venues: [...venues].map(([name, id]) => [id, `conf/inv${id}`, name, name.replace(/[^A-Z]/g, '') + id]) })
  const every = Math.round(papers / summaries)
  for (let from = at.papers; from < papers; from += BATCH) {
    const tables: Tables = { papers: [], paper_authors: [], paper_identifiers: [], paper_fields: [], revisions: [], summaries: [] }
    for (let index = from; index < Math.min(papers, from + BATCH); index++) {
      const work = inventedWork(index)
      addPaper(tables, index + 1, work, venues)
      if (index % every === 0) addSummary(tables, 1 + index / every, index + 1, work)
    }
    await copy(client, tables)
  }
  await client.query('RESET session_replication_role')
}

const someone = () => Array.from({ length: PEOPLE }, (_, n): Cell[] => [n + 1, `reader-${n + 1}`, fullName(numbers(n)), '2026-01-01'])
const fields = ['computer-science', 'biology', 'physics', 'mathematics', 'medicine', 'neuroscience', 'statistics', 'economics']

/** The key of the work of this number. */
export const paperKeyOf = (index: number) => `journals/corr/${inventedWork(index).arxiv}-${index + 1}`

/** Makes what the triggers would have made, on two connections, and the index after that. */
export async function makeSearchable(client: pg.Client, databaseUrl: string): Promise<void> {
  const { rows: [at] } = await client.query('SELECT (SELECT max(id) FROM papers) AS papers, coalesce((SELECT max("paperId") FROM paper_searches), 0) AS made')
  if (at.made >= at.papers) return
  await client.query('DROP INDEX IF EXISTS paper_searches_document_idx')
  let next = at.made
  await Promise.all([0, 1].map(() => withClient(databaseUrl, async (one) => {
    while (next < at.papers) {
      const from = next
      next += 2000
      await one.query('SELECT refresh_searches(array_agg(id)) FROM generate_series($1::int, $2::int) AS id', [from + 1, from + 2000])
    }
  })))
  await client.query(`SET maintenance_work_mem = '256MB'; CREATE INDEX paper_searches_document_idx ON paper_searches USING gin (document); RESET maintenance_work_mem`)
  await client.query('VACUUM ANALYZE')
}

function addPaper(tables: Tables, id: number, work: InventedWork, venues: Map<string, number>): void {
  tables.papers!.push([id, `journals/corr/${work.arxiv}-${id}`, work.title, work.abstract, work.year, work.date, venues.get(work.venue)!, 'ARXIV'])
  tables.paper_authors!.push(...work.authors.map((name, position): Cell[] => [id, position, name]))
  tables.paper_identifiers!.push(['BIBTEX', `invented${id}`, id])
  if (work.doi) tables.paper_identifiers!.push(['DOI', work.doi, id])
  tables.paper_fields!.push([id, fields[id % fields.length]!])
}

function addSummary(tables: Tables, id: number, paperId: number, work: InventedWork): void {
  const next = numbers(id)
  const text = `${work.abstract} It rests on $${formula(next)}$, as in ${inventedWork(id * 3).abstract}`
  tables.revisions!.push([id, id, 1, text, textHash(text), 'en', 'CC-BY-SA-4.0'])
  const publishedAt = new Date(Date.UTC(2026, 0, 1) - id * 60_000).toISOString()
  tables.summaries!.push([id, paperId, 1 + below(next, PEOPLE), 'SUMMARY', id % 10 ? 'PUBLIC' : 'ANONYMOUS', publishedAt, id, 1 + below(next, 60)])
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const cell = (value: Cell) => (value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!))

async function copy(client: pg.Client, tables: Tables): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const into = client.query(from(`COPY ${table} (${columns[table]}) FROM STDIN`))
    await pipeline(Readable.from(rows.map((row) => `${row.map(cell).join('\t')}\n`)), into)
  }
}
