import type { Tx } from '@/lib/db'
import { awaitPapers } from '@/lib/papers/commands'
import { citedName } from '@/lib/papers/identifiers'
import type { Shown } from '@/lib/shows'

/** As a paper's key. Longer names are no paper's, and are not kept. */
const LONGEST_NAME = 300

/**
 * Keeps what the shown text of a summary cites, in place of what the one before it did. Names without a paper wait for
 * it: see `settleCitations`. A summary does not cite its own paper.
 * @returns the papers whose pages say so or said so
 */
export async function replaceCitations(tx: Tx, summary: { id: number; paperId: number }, keys: string[]): Promise<Shown[]> {
  const before = await citedPapers(tx, summary.id)
  // A name in lower case can be longer than the key it comes from.
  const kept = keys.filter((key) => [...key].length <= LONGEST_NAME && [...citedName(key)].length <= LONGEST_NAME)
  await tx.citation.deleteMany({ where: { summaryId: summary.id } })
  if (kept.length === 0) return before
  // None is added between the look for it and the word that it is not here.
  await awaitPapers(tx)
  await tx.$executeRaw`
    INSERT INTO citations ("summaryId", name, "paperId")
    SELECT ${summary.id}, name, CASE WHEN number = 1 AND "paperId" <> ${summary.paperId} THEN "paperId" END
    FROM (SELECT name, "paperId", row_number() OVER (PARTITION BY "paperId" ORDER BY name) AS number
          FROM (SELECT DISTINCT ON (c.name) c.name, coalesce(p."mergedIntoId", p.id) AS "paperId"
                FROM unnest(${kept}::text[], ${kept.map(citedName)}::text[]) AS c(key, name)
                LEFT JOIN LATERAL (SELECT id, 0 AS place FROM papers WHERE key IN (c.key, c.name)
                  UNION ALL SELECT "paperId", 1 FROM paper_identifiers
                  WHERE scheme = ANY(enum_range(NULL::"IdentifierScheme")) AND value IN (c.key, c.name)) f ON true
                LEFT JOIN papers p ON p.id = f.id ORDER BY c.name, f.place, f.id) named) cited`
  return [...before, ...(await citedPapers(tx, summary.id))]
}

/** The papers whose pages say that a summary cites them. */
export async function citedPapers(tx: Tx, summaryId: number): Promise<Shown[]> {
  const rows = await tx.citation.findMany({ where: { summaryId, paperId: { not: null } }, select: { paperId: true } })
  return rows.map(({ paperId }): Shown => `paper:${paperId!}`)
}
