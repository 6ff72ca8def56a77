import type { Tx } from '@/lib/db'
import type { FiledWork } from '@/lib/importers/work'
import { settled } from '@/lib/markdown/inline'

type Told = { id: number; venueKey?: string; work: FiledWork }

/**
 * Gives papers that are here the names and facts they lack; what they have stays as it is.
 * @returns the papers that this changed, and the names that are new to them
 */
export async function fillIn(tx: Tx, told: Told[]): Promise<{ ids: number[]; names: { id: number; names: string[] }[] }> {
  if (told.length === 0) return { ids: [], names: [] }
  const rows = told.map(({ id, venueKey, work }) => ({ ...work, id, venueKey, abstract: settled(work.abstract) }))
  const json = JSON.stringify(rows.map(({ authors: _, keywords: __, links: ___, title: ____, ...row }) => row))
  const named = await tx.$queryRaw<{ id: number; value: string }[]>`
    INSERT INTO paper_identifiers (scheme, value, "paperId")
    SELECT i.scheme, i.value, t.id FROM json_to_recordset(${json}::json) AS t(id int, identifiers json),
      json_to_recordset(t.identifiers) AS i(scheme "IdentifierScheme", value text)
    ON CONFLICT DO NOTHING RETURNING "paperId" AS id, value`
  // Volume and pages belong to a venue: they are not put beside another's.
  const filled = await tx.$queryRaw<{ id: number }[]>`
    UPDATE papers p SET abstract = t.abstract, year = t.year, "publishedOn" = t."publishedOn", "venueId" = t."venueId", volume = t.volume, issue = t.issue,
      pages = t.pages, licence = t.licence, notice = t.notice, "noticeUrl" = t."noticeUrl"
    FROM (
      SELECT p.id, coalesce(nullif(p.abstract, ''), s.abstract) AS abstract, coalesce(p.year, s.year) AS year, coalesce(p."publishedOn", s."publishedOn") AS "publishedOn",
        coalesce(p."venueId", v.id) AS "venueId", CASE WHEN own THEN coalesce(p.volume, s.volume) ELSE p.volume END AS volume,
        CASE WHEN own THEN coalesce(p.issue, s.issue) ELSE p.issue END AS issue, CASE WHEN own THEN coalesce(p.pages, s.pages) ELSE p.pages END AS pages,
        coalesce(p.licence, s.licence) AS licence, coalesce(p.notice, s.notice) AS notice, CASE WHEN p.notice IS NULL THEN s."noticeUrl" ELSE p."noticeUrl" END AS "noticeUrl"
      FROM json_to_recordset(${json}::json) AS s(id int, "venueKey" text, abstract text, year int, "publishedOn" date, volume text, issue text, pages text,
        licence text, notice "PaperNotice", "noticeUrl" text)
      JOIN papers p ON p.id = s.id LEFT JOIN venues v ON v.key = s."venueKey",
      LATERAL (SELECT v.id IS NOT NULL AND (p."venueId" IS NULL OR p."venueId" = v.id) AS own) o) t
    WHERE p.id = t.id AND (p.abstract, p.year, p."publishedOn", p."venueId", p.volume, p.issue, p.pages, p.licence, p.notice)
      IS DISTINCT FROM (t.abstract, t.year, t."publishedOn", t."venueId", t.volume, t.issue, t.pages, t.licence, t.notice)
    RETURNING p.id`
  return { ids: [...new Set([...filled, ...named].map(({ id }) => id))], names: named.map(({ id, value }) => ({ id, names: [value] })) }
}
