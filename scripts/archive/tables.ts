import pg from 'pg'

type Table = { name: string; columns: string[] }

/** Not in a backup: what can be made again from the rest or asked for again, and what the migrations write themselves. */
const left = ['renderings', 'source_answers', 'source_turns', 'paper_searches', 'search_changes', 'search_words', '_prisma_migrations']

/** What every session that writes or reads a backup sets, so that the same rows are the same bytes everywhere. */
export const sameBytes = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL search_path = public;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = 0`

/** The tables of a backup and their columns, without those the database computes by itself. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)
       AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     GROUP BY relname ORDER BY relname`,
    [left],
  )
  return rows
}

/** How far the sequences have counted. */
export async function sequencesOf(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

const { escapeIdentifier } = pg
const listed = ({ name, columns }: Table) => `${escapeIdentifier(name)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`

export const copyOut = (table: Table) => `COPY ${listed(table)} TO STDOUT`
export const copyIn = (table: Table) => `COPY ${listed(table)} FROM STDIN`
