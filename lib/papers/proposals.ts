import type { Tx } from '@/lib/db'

/** Letters and digits that a title has at least to say something by being equal: editorials have fewer. */
const LEAST = 12
/** Papers of one title that each is compared with. */
const MOST = 20

/**
 * Proposes to the moderators to merge these papers with those here of the same title and with an author in common; once for
 * each pair, and not again where they were found to be two works.
 */
export async function proposeMerges(tx: Tx, paperIds: number[]): Promise<void> {
  // With the OFFSET authors are compared pair by pair; else the planner may join all namesakes of the site first.
  await tx.$executeRaw`
    INSERT INTO merge_proposals ("paperId", "otherId")
    SELECT DISTINCT least(p.id, o.id), greatest(p.id, o.id)
    FROM (SELECT id, title_letters(title) AS letters FROM papers WHERE id = ANY(${paperIds}) AND "mergedIntoId" IS NULL) p
    CROSS JOIN LATERAL (SELECT id FROM papers o WHERE title_letters(o.title) = p.letters AND o.id <> p.id AND o."mergedIntoId" IS NULL LIMIT ${MOST}) o
    WHERE char_length(p.letters) >= ${LEAST}
      AND EXISTS (SELECT FROM paper_authors a JOIN paper_authors b ON surname_letters(a.name) = surname_letters(b.name)
        WHERE a."paperId" = p.id AND b."paperId" = o.id AND surname_letters(a.name) <> '' OFFSET 0)
    ON CONFLICT DO NOTHING`
}
