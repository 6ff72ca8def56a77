import type pg from 'pg'
import { step } from '@/scripts/launch/step.mjs'
import { withClient } from '@/scripts/postgres/client'
import { median } from './median'
import { table } from './table'

/** Above every id that other benchmarks make. */
const FIRST = 10_000_000
const VENUES = 400
const TIMES = 200
/** Papers there are; every fifth is of one venue, half of these of one year, and every 21st has a summary. */
const SIZES = [1_000, 1_000_000]

/** What the pages of venues ask of the database, in milliseconds, among a thousand papers and among a million. */
export async function venues({ databaseUrl }: { databaseUrl: string }): Promise<void> {
  const { venueByKey, venueContributors, venueDirectory, venuePapers } = await import('@/lib/venues/queries')
  const year = async (key: string, of: number) => {
    const venue = await venueByKey(key)
    if (!venue || 'moved' in venue) throw new Error(`${key} is not there`)
    return Promise.all([venuePapers(venue.id, of, null), venueContributors(venue.id, of)])
  }
  const asked: Record<string, () => Promise<unknown>> = {
    '/venues': () => venueDirectory(null),
    '/venues, a page further on': () => venueDirectory({ rank: 1_000_000, id: FIRST + VENUES }),
    'the largest venue, its largest year': () => year('conf/many0', 2020),
    'that year, from its papers that wait': () => venuePapers(FIRST, 2020, { rank: -(10 ** 10), id: FIRST + 500 }),
    'another year of it': () => year('conf/many0', 2001),
    'another venue': () => year('conf/many7', 2001),
  }
  const taken = new Map(Object.keys(asked).map((name) => [name, [] as number[]]))
  for (const papers of SIZES) {
    await step(`Growing to ${papers.toLocaleString('en')} papers`, () => withClient(databaseUrl, (client) => grow(client, papers)))
    for (const [name, ask] of Object.entries(asked)) taken.get(name)!.push(await timed(ask))
  }
  table('Venues (median, ms)', ['', ...SIZES.map((papers) => papers.toLocaleString('en')), 'ratio', 'target'],
    [...taken].map(([name, [few, many]]) => [name, few!.toFixed(2), many!.toFixed(2), (many! / few!).toFixed(2), 'near 1']))
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = -20; n < TIMES; n++) {
    const start = performance.now()
    await ask()
    if (n >= 0) times.push(performance.now() - start)
  }
  return median(times)
}

async function grow(client: pg.Client, papers: number): Promise<void> {
  const [{ there }] = (await client.query(`SELECT count(*)::int AS there FROM papers WHERE id >= ${FIRST}`)).rows
  const fresh = `generate_series(${there}, ${papers - 1}) AS n`
  await client.query('SET session_replication_role = replica')
  if (there === 0) {
    await client.query(`INSERT INTO people (id, handle, name) SELECT ${FIRST} + n, 'many-' || n, 'Reader ' || n FROM generate_series(0, 499) n`)
    await client.query(`INSERT INTO venues (id, key, name, "shortName") SELECT ${FIRST} + n, 'conf/many' || n, 'Conference ' || n, 'C' || n FROM generate_series(0, ${VENUES - 1}) n`)
  }
  const venue = `CASE n % 5 WHEN 0 THEN 0 ELSE 1 + n % ${VENUES - 1} END`
  const year = `CASE n % 10 WHEN 0 THEN 2020 ELSE 1980 + n / 10 % 45 END`
  await client.query(`INSERT INTO papers (id, key, title, year, "venueId", source)
    SELECT ${FIRST} + n, 'many/' || n, 'A paper of many, the ' || n || 'th', ${year}, ${FIRST} + ${venue}, 'DBLP' FROM ${fresh}`)
  await client.query(`INSERT INTO paper_authors ("paperId", position, name) SELECT ${FIRST} + n, place, 'Author ' || n % 1000 FROM ${fresh}, generate_series(0, 2) place`)
  await client.query(`INSERT INTO summaries (id, "paperId", "authorId", kind, visibility, "publishedAt", "revisionId", score)
    SELECT ${FIRST} + n, ${FIRST} + n, ${FIRST} + n % 500, 'SUMMARY', 'PUBLIC', now(), ${FIRST} + n, n % 97 FROM ${fresh} WHERE n % 21 = 0`)
  await client.query('RESET session_replication_role')
  await client.query('SELECT recount_venues()')
  await client.query('VACUUM ANALYZE')
}
