import { db } from '@/lib/db'
import type { Cut } from './ask'
import type { Term } from './grammar'
import { plainWords } from './words'

/** One sign of a script that is written without spaces, as the database cuts it. */
const sign = /^[⺀-⿟々-ヿ㐀-鿿豈-﫿]$/

/** The terms in words: plain English at once, all else as the database has it. A run of Chinese or Japanese is found as it stands. */
export async function cut(terms: Term[]): Promise<Cut[]> {
  const words = terms.map(({ text }) => plainWords(text))
  const unknown = terms.filter((_, n) => words[n] === null).map(({ text }) => text)
  const rows = unknown.length
    ? await db.$queryRaw<{ words: string }[]>`SELECT search_text(t.text) AS words FROM unnest(${unknown}::text[]) WITH ORDINALITY AS t (text, n) ORDER BY n`
    : []
  return terms.map(({ text: _, ...term }, n) => {
    const own = words[n] ?? rows.shift()!.words.split(' ').filter(Boolean)
    return { ...term, words: own, exact: term.exact || (own.length > 1 && own.some((word) => sign.test(word))) }
  })
}
