import type { Tx } from '@/lib/db'
import type { authorRow, paperRow } from './commands'
import type { Identifier } from './identifiers'

type Row = ReturnType<typeof paperRow> & {
  venueKey?: string
  authors: ReturnType<typeof authorRow>[]
  identifiers: Identifier[]
  fields: string[]
  links: { label: string; url: string }[]
}

/**
 * Inserts papers with everything that hangs on them in one statement: what triggers do they do once for all.
 * An identifier that another paper has stays there.
 * @returns their ids, in order
 */
export async function insertAll(tx: Tx, rows: Row[]): Promise<number[]> {
  if (rows.length === 0) return []
  const told = JSON.stringify(rows.map((row, n) => ({ ...row, n, links: row.links.map((link, position) => ({ ...link, position })) })))
  const ids = await tx.$queryRaw<{ id: number }[]>`
    WITH told AS MATERIALIZED (
      SELECT nextval(pg_get_serial_sequence('papers', 'id'))::int AS id, r.*
      FROM json_to_recordset(${told}::json) AS r(
        n int,
        key text, title text, abstract text, year int, "publishedOn" date, keywords text[], volume text, issue text, pages text, licence text,
        notice "PaperNotice", "noticeUrl" text, source "PaperSource", "venueKey" text, authors json, identifiers json, fields text[], links json)),
    papers AS (
      INSERT INTO papers (id, key, title, abstract, year, "publishedOn", "venueId", keywords, volume, issue, pages, licence, notice, "noticeUrl", source)
      SELECT t.id, t.key, t.title, t.abstract, t.year, t."publishedOn", v.id, t.keywords, t.volume, t.issue, t.pages, t.licence, t.notice, t."noticeUrl", t.source
      FROM told t LEFT JOIN venues v ON v.key = t."venueKey"),
    authors AS (
      INSERT INTO paper_authors ("paperId", position, name, orcid, "isGroup")
      SELECT t.id, a.position, a.name, a.orcid, a."isGroup"
      FROM told t, json_to_recordset(t.authors) AS a(position int, name text, orcid text, "isGroup" boolean)),
    identifiers AS (
      INSERT INTO paper_identifiers (scheme, value, "paperId")
      SELECT i.scheme, i.value, t.id FROM told t, json_to_recordset(t.identifiers) AS i(scheme "IdentifierScheme", value text) ON CONFLICT DO NOTHING),
    fields AS (
      INSERT INTO paper_fields ("paperId", "fieldKey") SELECT t.id, f.key FROM told t, unnest(t.fields) AS f(key)),
    links AS (
      INSERT INTO paper_links ("paperId", position, label, url)
      SELECT t.id, l.position, l.label, l.url FROM told t, json_to_recordset(t.links) AS l(position int, label text, url text))
    SELECT id FROM told ORDER BY n`
  return ids.map(({ id }) => id)
}
