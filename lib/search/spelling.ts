import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Cut } from './ask'
import { distance } from './distance'

/** Known words that look like a misspelt one, of which the nearest is meant. */
const LIKELY = 60
/** Misspelt words that are set right in one text. */
const MOST = 4

/** The terms with the words that no title or name has in the spelling most like them that some have; null where there is nothing to set right. */
export async function respelt(terms: Cut[]): Promise<{ terms: Cut[]; text: string } | null> {
  const words = [...new Set(terms.filter(({ not }) => !not).flatMap((term) => term.words))].filter((word) => word.length > 2 && word.length < 40)
  if (words.length === 0) return null
  const known = await db.searchWord.findMany({ where: { word: { in: words } }, select: { word: true } })
  const misspelt = words.filter((word) => !known.some((one) => one.word === word)).slice(0, MOST)
  const right = new Map<string, string>()
  for (const word of misspelt) {
    const near = nearest(word, await alike(word))
    if (near) right.set(word, near)
  }
  if (right.size === 0) return null
  const mended = terms.map((term) => ({ ...term, open: false, words: term.words.map((word) => right.get(word) ?? word) }))
  return { terms: mended, text: mended.filter(({ not }) => !not).map((term) => term.words.join(' ')).join(' ') }
}

type Known = { word: string; papers: number }

/** How many letters may be wrong in a word of this length. */
const allowed = (length: number) => (length < 5 ? 1 : length < 12 ? 2 : 3)

const alike = (word: string) =>
  db.$queryRaw<Known[]>(Prisma.sql`
    SELECT word, papers FROM search_words
    WHERE word % ${word} AND char_length(word) BETWEEN ${word.length - 2} AND ${word.length + 2}
    ORDER BY similarity(word, ${word}) DESC, papers DESC LIMIT ${LIKELY}`)

/** Of words like one, the one with the fewest letters amiss; of several the most frequent. */
export function nearest(word: string, known: Known[]): string | null {
  const near = known
    .map((one) => ({ ...one, amiss: distance(word, one.word) }))
    .filter(({ amiss }) => amiss <= allowed(word.length))
    .sort((a, b) => a.amiss - b.amiss || b.papers - a.papers)
  return near[0]?.word ?? null
}
