import { folded, little } from './words'

/** A word that is looked for; one that is open may go on. */
export type Wanted = { word: string; open: boolean }
/** A stretch of text, found or not. */
export type Stretch = { text: string; found: boolean }

const token = /[⺀-⿟々-ヿ㐀-鿿豈-﫿]|[\p{L}\p{M}\p{N}]+/gu
/** Characters of a snippet, and how far before the first word found it begins at most. */
const SNIPPET = 260
const LEAD = 60

/** What of these words says something: little words only where there are no others. */
export function telling(words: Wanted[]): Wanted[] {
  const some = words.filter(({ word }) => !little.has(word))
  return some.length > 0 ? some : words
}

const matches = (text: string, words: Wanted[]) => {
  const own = folded(text)
  return words.find(({ word, open }) => own === word || (open && own.startsWith(word)))
}

/** A text in stretches, the words found apart from the others; found words with only a space between are one. */
export function marked(text: string, words: Wanted[]): Stretch[] {
  const stretches: Stretch[] = []
  const add = (part: string, found: boolean) => {
    const last = stretches.at(-1)
    if (last?.found === found) last.text += part
    else if (part) stretches.push({ text: part, found })
  }
  let at = 0
  for (const { 0: part, index } of text.matchAll(token)) {
    if (!matches(part, words)) continue
    const between = text.slice(at, index)
    add(between, between === ' ' && stretches.at(-1)?.found === true)
    add(part, true)
    at = index + part.length
  }
  add(text.slice(at), false)
  return stretches
}

/** The part of a text in which most of the words stand, cut between words; null where none does. */
export function snippet(text: string, words: Wanted[]): string | null {
  const best = densest(text, words)
  if (best < 0) return null
  const start = best <= LEAD ? 0 : Math.max(best - LEAD, text.slice(0, best - LEAD).length)
  const from = start === 0 ? 0 : start + Math.max(0, text.slice(start, best).search(/\s/) + 1)
  const rest = text.slice(from, from + SNIPPET)
  const cut = from + SNIPPET < text.length ? rest.replace(/\s+\S*$/, '') : rest
  return `${from > 0 ? '… ' : ''}${cut.toWellFormed()}${from + cut.length < text.length ? ' …' : ''}`
}

/** Where the first stretch of a snippet's length begins that has most of the words; -1 where none stands. No further read than needed. */
function densest(text: string, words: Wanted[]): number {
  const all = new Set(words.map(({ word }) => word)).size
  const near: { at: number; word: string }[] = []
  let [best, most] = [-1, 0]
  for (const { 0: part, index: at } of text.matchAll(token)) {
    const found = matches(part, words)
    if (!found) continue
    while (near.length > 0 && near[0]!.at <= at - SNIPPET + LEAD) near.shift()
    near.push({ at, word: found.word })
    const different = new Set(near.map(({ word }) => word)).size
    if (different > most) [best, most] = [near[0]!.at, different]
    if (most === all) break
  }
  return best
}
