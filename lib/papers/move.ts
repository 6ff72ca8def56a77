import type { Tx } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { MOST_LINKS } from '@/lib/importers/work'
import { LONGEST_JOINED } from '@/lib/library/rules'

/** Gives all that hangs on one paper to another; both rows are the caller's. */
export async function moveBelongings(tx: Tx, from: number, into: number): Promise<void> {
  await tx.paperIdentifier.updateMany({ where: { paperId: from }, data: { paperId: into } })
  await moveSummaries(tx, from, into)
  await moveCitations(tx, from, into)
  for (const statement of [...unions(from, into), ...proposals(from, into)]) await tx.$executeRaw(statement)
}

/** Numbers that no copy has. */
const ASIDE = 1000

/** A person's second summary or note of the work becomes a copy: what is published comes first, then what was here before. */
async function moveSummaries(tx: Tx, from: number, into: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM summaries WHERE "paperId" IN (${from}, ${into}) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`UPDATE summaries SET copy = copy + ${ASIDE} WHERE "paperId" = ${into}`
  await tx.$executeRaw`UPDATE summaries SET copy = copy + ${2 * ASIDE}, "paperId" = ${into} WHERE "paperId" = ${from}`
  await tx.$executeRaw`
    UPDATE summaries s SET copy = n.copy
    FROM (SELECT id, row_number() OVER (PARTITION BY "authorId", kind ORDER BY visibility = 'DRAFT', copy) - 1 AS copy
          FROM summaries WHERE "paperId" = ${into}) n
    WHERE s.id = n.id`
}

/** No summary cites its own paper, and each cites another once. */
async function moveCitations(tx: Tx, from: number, into: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE citations c SET "paperId" = NULL FROM summaries s
    WHERE s.id = c."summaryId" AND s."paperId" = ${into} AND c."paperId" IN (${from}, ${into})`
  await tx.$executeRaw`
    UPDATE citations c SET "paperId" = CASE WHEN NOT EXISTS
      (SELECT FROM citations o WHERE o."summaryId" = c."summaryId" AND o."paperId" = ${into}) THEN ${into}::int END
    WHERE "paperId" = ${from}`
}

/** Readers add up by the day; who wrote it is told once; fields, links and those who ask for a summary are counted once. */
const unions = (from: number, into: number): Prisma.Sql[] => [
  Prisma.sql`
    INSERT INTO paper_views AS v ("paperId", day, readers) SELECT ${into}::int, day, readers FROM paper_views WHERE "paperId" = ${from}
    ON CONFLICT ("paperId", day) DO UPDATE SET readers = v.readers + excluded.readers`,
  Prisma.sql`DELETE FROM paper_views WHERE "paperId" = ${from}`,
  Prisma.sql`
    INSERT INTO paper_fields ("paperId", "fieldKey") SELECT ${into}::int, "fieldKey" FROM paper_fields WHERE "paperId" = ${from}
    ON CONFLICT DO NOTHING`,
  Prisma.sql`DELETE FROM paper_authors WHERE "paperId" = ${from}`,
  Prisma.sql`DELETE FROM paper_fields WHERE "paperId" = ${from}`,
  Prisma.sql`
    INSERT INTO paper_links ("paperId", position, label, url)
    SELECT ${into}::int, h.next + row_number() OVER (ORDER BY f.position) - 1, f.label, f.url
    FROM paper_links f, (SELECT coalesce(max(position) + 1, 0) AS next FROM paper_links WHERE "paperId" = ${into}) h
    WHERE f."paperId" = ${from} AND NOT EXISTS (SELECT FROM paper_links o WHERE o."paperId" = ${into} AND o.url = f.url)
    ORDER BY f.position LIMIT greatest(0, ${MOST_LINKS} - (SELECT count(*) FROM paper_links WHERE "paperId" = ${into}))`,
  Prisma.sql`DELETE FROM paper_links WHERE "paperId" = ${from}`,
  Prisma.sql`
    INSERT INTO asks ("paperId", "personId", "createdAt") SELECT ${into}::int, "personId", "createdAt" FROM asks WHERE "paperId" = ${from}
    ON CONFLICT DO NOTHING`,
  Prisma.sql`DELETE FROM asks WHERE "paperId" = ${from}`,
  Prisma.sql`
    INSERT INTO follows ("followerId", "paperId", "createdAt") SELECT "followerId", ${into}::int, "createdAt" FROM follows WHERE "paperId" = ${from}
    ON CONFLICT DO NOTHING`,
  Prisma.sql`DELETE FROM follows WHERE "paperId" = ${from}`,
  Prisma.sql`
    INSERT INTO saved_papers AS h ("personId", "paperId", note, "createdAt")
    SELECT "personId", ${into}::int, note, "createdAt" FROM saved_papers WHERE "paperId" = ${from}
    ON CONFLICT ("personId", "paperId") DO UPDATE SET note = left(concat_ws(E'\\n', nullif(h.note, ''), nullif(excluded.note, '')), ${LONGEST_JOINED}::int)`,
  Prisma.sql`
    INSERT INTO listed_papers ("listId", "personId", "paperId") SELECT "listId", "personId", ${into}::int FROM listed_papers WHERE "paperId" = ${from}
    ON CONFLICT DO NOTHING`,
  Prisma.sql`DELETE FROM saved_papers WHERE "paperId" = ${from}`,
]

/** What was proposed of the one is proposed of the other, and what was kept apart from the one stays apart from the other. */
const proposals = (from: number, into: number): Prisma.Sql[] => [
  Prisma.sql`
    INSERT INTO merge_proposals AS m ("paperId", "otherId", "createdAt", "keptApartAt", "keptApartById")
    SELECT least(n.other, ${into}::int), greatest(n.other, ${into}::int), n."createdAt", n."keptApartAt", n."keptApartById"
    FROM (SELECT CASE WHEN "paperId" = ${from} THEN "otherId" ELSE "paperId" END AS other, "createdAt", "keptApartAt", "keptApartById"
          FROM merge_proposals WHERE ${from} IN ("paperId", "otherId")) n
    WHERE n.other <> ${into}
    ON CONFLICT ("paperId", "otherId") DO UPDATE SET "keptApartAt" = coalesce(m."keptApartAt", excluded."keptApartAt"),
      "keptApartById" = coalesce(m."keptApartById", excluded."keptApartById")`,
  Prisma.sql`DELETE FROM merge_proposals WHERE ${from} IN ("paperId", "otherId")`,
]
