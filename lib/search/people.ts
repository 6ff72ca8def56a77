import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isNamed } from '@/lib/people/sciscore'
import { showsPeople } from '@/lib/shows'
import type { Wanted } from './mark'

export type FoundPerson = { handle: string; name: string; summaries: number }

/** A query of words in the form of `tsquery`. */
export const wordQuery = (words: Wanted[]) =>
  words.map(({ word, open }) => `'${word.replace(/[\\']/g, '$&$&')}'${open ? ':*' : ''}`).join(' & ')

/** Candidates of whom the most read are shown. */
const LOOKED_AT = 200

/** People who have these words in their name or handle and a public summary under it, those with the most first. */
export async function foundPeople(words: Wanted[], most: number): Promise<FoundPerson[]> {
  if (words.length === 0) return []
  const rows = await db.$queryRaw<(FoundPerson & { id: number })[]>(Prisma.sql`
    SELECT a.id, a.handle::text, a.name, w.summaries
    FROM (SELECT id, handle, name FROM people WHERE search_words(name || ' ' || handle::text) @@ ${wordQuery(words)}::tsquery
      AND "erasedAt" IS NULL LIMIT ${LOOKED_AT}) a
    CROSS JOIN LATERAL (SELECT count(*)::int AS summaries FROM summaries s WHERE s."authorId" = a.id AND ${isNamed}) w
    WHERE w.summaries > 0 ORDER BY w.summaries DESC, a.id LIMIT ${most}`)
  showsPeople(rows.map(({ id }) => id))
  return rows.map(({ id: _, ...person }) => person)
}
