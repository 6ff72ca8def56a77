import { db, type Tx } from '@/lib/db'
import { Conflict } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainInline } from '@/lib/markdown/inline'
import { isPublic } from '@/lib/summaries/lists/entries'

/** A paper here that may be the one that somebody means. */
export type NearMatch = {
  id: number
  key: string
  title: string
  year: number | null
  venue: { key: string; shortName: string } | null
  authors: string[]
  authorCount: number
  /** Public summaries of it. */
  summaries: number
}

export type Said = { title: string; authors: string[] }

/** A paper is not added before somebody has looked at these. */
export class MayBeHere extends Conflict {
  constructor(said: Said, readonly near: NearMatch[]) {
    super(`“${plainInline(said.title)}” was not added: it may be here already, as “${plainInline(near[0]!.title)}”.`)
  }
}

/** Papers that are offered at once. */
const MOST = 5
/** How alike titles are, as pg_trgm counts it, from 0 to 1: with an author in common, and without. */
const ALIKE = { shared: 0.6, alone: 0.85 }
/** What looking for alike titles may take, in ms: past that, the equal ones have to do. */
const PATIENCE = 1000

/**
 * Papers that may be the one somebody tells of, the likeliest first: of the same title to the letter, or of one that is much
 * like it, the more so without an author in common.
 */
export async function nearMatches(said: Said): Promise<NearMatch[]> {
  const [equal, alike] = [await equalMatches(db, said), await alikeMatches(said)]
  return [...equal, ...alike.filter(({ id }) => !equal.some((one) => one.id === id))].slice(0, MOST)
}

/** Papers of the same title, whatever its case, accents, spaces and marks; those with an author in common first. */
export const equalMatches = (tx: Tx, { title, authors }: Said): Promise<NearMatch[]> =>
  matches(tx, Prisma.sql`
    SELECT id, CASE WHEN ${sharesAuthor(authors)} THEN 2.0 ELSE 1.0 END AS alike FROM papers p
    WHERE title_letters(p.title) = title_letters(${title}) AND title_letters(${title}) <> '' AND p."mergedIntoId" IS NULL
    ORDER BY 2 DESC, id LIMIT ${MOST}`)

/** Those of a title that is much like it, with the same numbers: by these, parts and versions are told apart. */
function alikeMatches({ title, authors }: Said): Promise<NearMatch[]> {
  const looking = db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(ALIKE.shared)}, true), set_config('statement_timeout', ${String(PATIENCE)}, true)`
    return matches(tx, Prisma.sql`
      SELECT id, alike FROM (
        SELECT p.id, similarity(title_letters(p.title), title_letters(${title})) AS alike, ${sharesAuthor(authors)} AS shared
        FROM papers p WHERE title_letters(p.title) % title_letters(${title}) AND p."mergedIntoId" IS NULL
          AND btrim(regexp_replace(p.title, '\\D+', ' ', 'g')) = btrim(regexp_replace(${title}, '\\D+', ' ', 'g'))) l
      WHERE shared OR alike >= ${ALIKE.alone} ORDER BY alike DESC, id LIMIT ${MOST}`)
  })
  return looking.catch((error) => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && /57014|canceling statement/.test(error.message + JSON.stringify(error.meta))) return []
    throw error
  })
}

/** Whether one of the paper's authors has the surname of one of these. */
const sharesAuthor = (authors: string[]) => Prisma.sql`EXISTS (
  SELECT FROM paper_authors a WHERE a."paperId" = p.id AND surname_letters(a.name) <> ''
    AND surname_letters(a.name) IN (SELECT surname_letters(n) FROM unnest(${authors}::text[]) n))`

type Row = Omit<NearMatch, 'venue'> & { venueKey: string | null; venueName: string | null }

/** The papers of which `found` yields `id`, and `alike` to order them by. */
async function matches(tx: Tx, found: Prisma.Sql): Promise<NearMatch[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.id, p.key, p.title, p.year, v.key AS "venueKey", v."shortName" AS "venueName",
      ARRAY(SELECT a.name FROM paper_authors a WHERE a."paperId" = p.id AND a.position < 4 ORDER BY a.position) AS authors,
      (SELECT count(*)::int FROM paper_authors a WHERE a."paperId" = p.id) AS "authorCount",
      (SELECT count(*)::int FROM summaries s WHERE s."paperId" = p.id AND ${isPublic}) AS summaries
    FROM (${found}) f JOIN papers p ON p.id = f.id LEFT JOIN venues v ON v.id = p."venueId" ORDER BY f.alike DESC, p.id`)
  return rows.map(({ venueKey, venueName, ...row }) => ({ ...row, venue: venueKey && venueName ? { key: venueKey, shortName: venueName } : null }))
}
