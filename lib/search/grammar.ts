/** Where a term has to stand. */
export type Place = 'any' | 'title' | 'author' | 'venue'

/** What one part of a query asks for. */
export type Term = {
  text: string
  place: Place
  /** Word for word. */
  exact: boolean
  not: boolean
  /** The last thing typed, which may be but the beginning of a word. */
  open: boolean
}

export type Query = {
  terms: Term[]
  /** Years from and to, these included; null for none. */
  years: Years | null
}
export type Years = { from: number | null; to: number | null }

const places: Record<string, Place> = { title: 'title', author: 'author', authors: 'author', venue: 'venue' }
const part = /(-?)(?:(title|authors?|venue|year):)?(?:"([^"]*)"?|(\S+))/gi
const yearForm = /^(?:(\d{4})?(?:\.\.|-|–)(\d{4})?|(\d{4}))$/

/**
 * What is asked for: words, `"exact phrase"`, `-not`, `title:`, `author:`, `venue:`, `year:2015`, `year:2015..2018`. What is
 * none of these is words, so that no text is an error; a text of exclusions alone is words, too.
 */
export function parse(text: string): Query {
  const query: Query = { terms: [], years: null }
  const source = text.replace(/[“”„«»]/g, '"').replace(/(?<=^|\s)[−–](?=\S)/g, '-')
  for (const [whole, minus, field = '', quoted, bare] of source.matchAll(part)) {
    const years = field.toLowerCase() === 'year' && !minus ? yearsOf(quoted ?? bare ?? '') : null
    if (years) {
      query.years = years
      continue
    }
    const place = places[field.toLowerCase()] ?? 'any'
    const unread = field !== '' && place === 'any'
    query.terms.push({ text: unread ? whole : (quoted ?? bare ?? ''), place, exact: quoted !== undefined, not: minus === '-' && !unread, open: false })
  }
  if (query.terms.length > 0 && query.terms.every(({ not }) => not)) for (const term of query.terms) term.not = false
  const last = query.terms.at(-1)
  if (last && !last.exact && !last.not && /[\p{L}\p{M}\p{N}]$/u.test(source)) last.open = true
  return query
}

/** `2015`, `2015..2018`, `2015..`, `..2018`; the wrong way round is turned. */
export function yearsOf(text: string): Years | null {
  const [, first, second, single] = yearForm.exec(text.trim()) ?? []
  if (single) return { from: Number(single), to: Number(single) }
  if (!first && !second) return null
  const [from, to] = [first ? Number(first) : null, second ? Number(second) : null]
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
}
