import pg from 'pg'
import { handle, paperRows, PEOPLE, VENUES, type Row, type Rows } from './paper'
import { fullName, numbers } from './texts'

const BATCH = 200

/** Fills the database with papers until there are so many summaries, always the same ones; those that are there stay. */
export async function fill(client: pg.Client, summaries: number): Promise<void> {
  await client.query('SET session_replication_role = replica')
  const [at] = (await client.query(`SELECT (SELECT count(*)::int FROM papers) AS papers,
    (SELECT count(*)::int FROM summaries) AS summaries, (SELECT count(*)::int FROM comments) AS comments`)).rows
  if (at.summaries >= summaries) return
  if (at.papers === 0) await insert(client, surroundings())
  const now = Date.now()
  while (at.summaries < summaries) {
    const papers: Rows[] = []
    while (papers.length < BATCH && at.summaries < summaries) papers.push(paperRows(++at.papers, at, now))
    await insert(client, together(papers))
  }
  // The next row that the site makes comes after these.
  for (const table of ['people', 'venues', 'papers', 'summaries', 'revisions', 'comments'])
    await client.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`)
  await client.query('SELECT recount_venues()')
  await client.query('SELECT refresh_searches(array_agg(id)) FROM papers WHERE id NOT IN (SELECT "paperId" FROM paper_searches)')
  await client.query('VACUUM ANALYZE')
}

function surroundings(): Rows {
  const ids = (length: number) => Array.from({ length }, (_, n) => n + 1)
  return {
    people: ids(PEOPLE).map((id) => ({ id, handle: handle(id), name: fullName(numbers(id)), emailVerified: new Date() })),
    venues: ids(VENUES).map((id) => ({ id, key: `conf/bench${id}`, name: `Conference on Benchmark ${id}`, shortName: `CB${id}` })),
  }
}

function together(papers: Rows[]): Rows {
  return Object.fromEntries(Object.keys(papers[0]!).map((table) => [table, papers.flatMap((rows) => rows[table]!)]))
}

async function insert(client: pg.Client, rows: Rows): Promise<void> {
  for (const [table, list] of Object.entries(rows)) if (list.length) await insertInto(client, table, list)
}

async function insertInto(client: pg.Client, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).map((name) => pg.escapeIdentifier(name)).join()
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)])
}
