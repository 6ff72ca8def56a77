import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isNamed } from '@/lib/people/sciscore'
import { summaryPath } from '@/lib/summaries/address'
import { recognise } from './identifiers'
import { isKey, paperPath } from './key'

type Params = Partial<Record<string, string>>

/**
 * Where the address of a paper on the old site leads now: with `a=handle` to that person's public, named summary,
 * else to the paper, under whichever of its names it was asked for.
 * @param params `bibtexKey`, and perhaps `a`, decoded
 * @returns a path of this site; null where no key is named that a paper could have
 */
export async function oldPaperRedirect({ bibtexKey, a: handle }: Params): Promise<string | null> {
  const key = bibtexKey?.trim() ?? ''
  if (!isKey(key)) return null
  const known = recognise(key)
  const [paper] = await db.$queryRaw<{ key: string; summaryId: number | null }[]>(Prisma.sql`
    SELECT p.key, (SELECT s.id FROM summaries s JOIN people a ON a.id = s."authorId"
      WHERE s."paperId" = p.id AND a.handle = ${handle ?? ''}::citext AND ${isNamed} ORDER BY s.copy LIMIT 1) AS "summaryId"
    FROM (SELECT id, 0 AS place FROM papers WHERE key = ${key}
          UNION ALL SELECT "paperId", 1 FROM paper_identifiers
          WHERE scheme = 'BIBTEX' AND value = ${key}
            OR scheme = ${known?.scheme ?? 'BIBTEX'}::"IdentifierScheme" AND value = ${known?.value ?? key}) named
    JOIN papers n ON n.id = named.id JOIN papers p ON p.id = coalesce(n."mergedIntoId", n.id)
    ORDER BY named.place LIMIT 1`)
  if (!paper) return paperPath(key)
  return paper.summaryId === null ? paperPath(paper.key) : summaryPath(paper.summaryId)
}

/** The same for the old site's front page, which could show a paper; null where it is asked for none. */
export async function oldHomeRedirect(params: Params): Promise<string | null> {
  return params.bibtexKey ? oldPaperRedirect(params) : null
}
