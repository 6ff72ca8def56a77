import { fromLatex, settledLatex } from '@/lib/markdown/latex-text'
import { recognise, type Identifier } from './identifiers'
import { isKey } from './key'

/** Names as typed, "A, B and C" or one per semicolon, in order. */
export function splitAuthors(typed: string): string[] {
  // What stands in braces is one name, as in BibTeX.
  const separator = typed.includes(';') ? /;/ : /(?:,|\band\b)(?![^{}]*\})/
  return typed.split(separator).map((name) => name.trim()).filter(Boolean)
}

/** Names as `splitAuthors` reads them: with commas between, or with semicolons where a name has one of what parts others. */
export function joinAuthors(names: string[]): string {
  const isPlain = names.every((name) => splitAuthors(name).length === 1)
  return isPlain ? names.join(', ') : `${names.join('; ')};`
}

/** Keywords as typed with commas between, each once. */
export function splitWords(typed: string): string[] {
  return [...new Set(typed.split(/[,;]/).map((word) => word.trim()).filter(Boolean))]
}

/** A name without what LaTeX needs to write it. */
export const plainName = (name: string) => fromLatex(name.replace(group, '$1'))

/** A name as it is kept: of LaTeX's spelling the braces alone are left that make it a group's, and so one. */
export function settledName(name: string): string {
  const [, inside] = group.exec(name) ?? []
  return (inside ? `{${settledLatex(inside)}}` : settledLatex(name)).trim() || name
}

const group = /^\{((?:[^{}]|\{[^{}]*\})*\s(?:[^{}]|\{[^{}]*\})*)\}$/

const surname = (name: string) => (group.test(name) ? plainName(name) : (plainName(name).split(/\s+/).at(-1) ?? name))

/** How a reference names a paper: its authors and year if known, else its key. */
export function citationLabel(authors: string[], year: number | null, key: string): string {
  const [first, second] = authors
  if (!first) return key
  const names = !second ? surname(first) : authors.length === 2 ? `${surname(first)} and ${surname(second)}` : `${surname(first)} et al.`
  return year ? `${names} (${year})` : names
}

/** The authors of a list's entry: all up to three, else three and how many more. */
export function authorLine(authors: string[], total = authors.length): string {
  const names = authors.map(plainName)
  if (total > 4) return `${names.slice(0, 3).join(', ')} and ${total - 3} others`
  return names.join(', ')
}

/** The key a paper without one is given: first surname, year and first long word of the title, as BibTeX keys are. */
export function inventedKey(authors: string[], year: number | null, title: string): string {
  const ascii = (word: string) => word.normalize('NFKD').replace(/[^A-Za-z0-9]/g, '').toLowerCase()
  const word = title.split(/\s+/).map(ascii).find((part) => part.length > 3) ?? ''
  const key = `${ascii(surname(authors[0] ?? '')).slice(0, 40)}${year ?? ''}${word.slice(0, 40)}`
  return isKey(key) ? key : 'paper'
}

/** The key of a work by its source's names for it: DBLP's, else arXiv's as DBLP writes it, else the DOI; null where none can be a key. */
export function sourceKey(identifiers: Identifier[]): string | null {
  const named = (scheme: Identifier['scheme'], prefix = '') =>
    identifiers.filter((one) => one.scheme === scheme).map(({ value }) => prefix + value)
  return [...named('DBLP'), ...named('ARXIV', 'journals/corr/'), ...named('DOI')].find(isKey) ?? null
}

/** How good a key is by where it comes from: DBLP's first, then arXiv's, then the DOI, then what somebody made up. */
export function keyRank(key: string): number {
  const place = ['DBLP', 'ARXIV', 'DOI'].indexOf(recognise(key)?.scheme ?? '')
  return place < 0 ? 3 : place
}

/** Which of several papers goes on when they are merged: the one with the best key, else the one that was here first. */
export function survivor<Paper extends { id: number; key: string }>(papers: Paper[]): Paper {
  return [...papers].sort((one, other) => keyRank(one.key) - keyRank(other.key) || one.id - other.id)[0]!
}
