import type { Place, Years } from './grammar'
import { little } from './words'

/** A term of a query in the words the database cuts it into. */
export type Cut = { words: string[]; place: Place; exact: boolean; not: boolean; open: boolean }

/** What narrows a search beside its words. */
export type Filters = { field: string | null; venueId: number | null; years: Years | null; explained: boolean }

/** What the index is asked, one set of papers within the next: in titles, in what heads a paper, anywhere. */
export type Asked = {
  title: string
  head: string
  all: string
  /** What all of them have to have beside the words. */
  rest: string
  /** To be found word for word, or nowhere. */
  phrases: string[]
  without: string[]
  /** All that is looked for in titles, in order, as one text. */
  text: string
}

/** A beginning of fewer letters is a whole word: half of all words begin so. */
const SHORTEST_BEGINNING = 2

const quote = (lexeme: string, open = false) => `'${lexeme.replace(/[\\']/g, '$&$&')}'${open ? ':*' : ''}`
const both = (parts: string[]) => parts.filter(Boolean).join(' & ')
const either = (parts: string[]) => (parts.length > 1 ? `(${parts.join(' | ')})` : parts[0]!)

const marks = { title: 't/', author: 'a/', venue: 'v/' }

/** The queries of the index, in the form of `tsquery`; null where there is nothing to look for. */
export function asked(terms: Cut[], filters: Filters): Asked | null {
  const wanted = terms.filter(({ words, not }) => !not && words.length > 0)
  const fixed = [...wanted.filter(({ place }) => place !== 'any').map(inPlace), ...terms.filter(({ not }) => not).map(excluded), ...narrowed(filters)]
  const free = wanted.filter(({ place }) => place === 'any').flatMap(({ words, open, exact }) =>
    words.map((word, n) => ({ word, open: open && n === words.length - 1 && word.length >= SHORTEST_BEGINNING, exact })))
  if (wanted.length === 0 && fixed.every((part) => !part || part.startsWith('!'))) return null
  const rest = both(fixed)
  // Words that all texts have are looked for where they say something: in titles.
  const telling = free.filter(({ word, exact }) => exact || !little.has(word))
  const anywhere = telling.map(({ word, open }) => (little.has(word) ? '' : either([quote(word), ...(open ? [quote(`t/${word}`, true), quote(`a/${word}`, true)] : [])])))
  const heads = free.map(({ word, open }) => either([quote(`t/${word}`, open), quote(`a/${word}`, open), quote(`v/${word}`), ...(/^\d{4}$/.test(word) ? [quote(`y/${word}`)] : [])]))
  const title = both([...free.map(({ word, open }) => quote(`t/${word}`, open)), rest])
  const head = both([...heads, rest])
  return {
    title, head,
    all: both([...anywhere, rest]) || head,
    rest,
    phrases: wanted.filter(({ exact, words }) => exact && words.length > 1).map(({ words }) => words.join(' ')),
    without: terms.filter(({ not, exact, words }) => not && exact && words.length > 1).map(({ words }) => words.join(' ')),
    text: free.map(({ word }) => word).join(' '),
  }
}

function inPlace({ words, place, open }: Cut): string {
  const mark = place === 'any' ? '' : marks[place]
  return both(words.map((word, n) => quote(mark + word, open && n === words.length - 1 && word.length >= SHORTEST_BEGINNING)))
}

/** A phrase that is not wanted is looked for in the text: its words may be there. */
function excluded({ words, place, exact }: Cut): string {
  if (words.length === 0 || (exact && words.length > 1)) return ''
  const mark = place === 'any' ? '' : marks[place]
  return words.map((word) => (mark ? `!${quote(mark + word)}` : `!${quote(word)} & !${quote(`t/${word}`)}`)).join(' & ')
}

/** Years of which there are papers. */
const [FIRST_YEAR, LAST_YEAR] = [1700, 2100]

function narrowed({ field, venueId, years, explained }: Filters): string[] {
  const parts = [field ? quote(`f/${field}`) : '', venueId ? quote(`w/${venueId}`) : '', explained ? quote('s/') : '']
  if (!years) return parts
  const [from, to] = [Math.max(years.from ?? FIRST_YEAR, FIRST_YEAR), Math.min(years.to ?? LAST_YEAR, LAST_YEAR)]
  const each = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => quote(`y/${from + n}`))
  return [...parts, each.length > 0 ? either(each) : quote('y/none')]
}
