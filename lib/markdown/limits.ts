import { linesOf, type Line } from './lines'

/** What a text may ask of the parser before it is shown as its source instead. */
const LONGEST = 100_000
const MOST_LINES = 5_000
const DEEPEST = 20
const MOST_NESTED = 2_000
const MOST_ITEMS = 1_500
const MOST_FOOTNOTES = 600
const MOST_CELLS = 10_000
const MOST_WORK = 6_000_000

/** Characters of HTML for each that was written, in texts long enough for it to matter. */
const GROWTH = 8
const LEAST_LIMIT = 10_000

/** Characters that filling the slots adds, about. */
const MENTION = 20
const CITED_KEY = 60

const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const footnote = /^ {0,3}\[\^[^\]]+\]:/
const formula = /[\uFDD0\uFDD1][^\uFDD2-\uFDD5]*[\uFDD2-\uFDD5]/g
const rule = /^[ \t>]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/

/** Why a normalised text is too long to be rendered, or undefined. */
export function tooLong(source: string): string | undefined {
  if (source.length > LONGEST) return `it has more than ${LONGEST.toLocaleString('en')} characters`
  if (source.split('\n').length > MOST_LINES) return `it has more than ${MOST_LINES.toLocaleString('en')} lines`
  return undefined
}

/** Why a guarded text cannot be rendered in reasonable time, or undefined. */
export function tooMuch(guarded: string): string | undefined {
  let [nested, items, footnotes] = [0, 0, 0]
  let cells = 0
  let work = 0
  let paragraph = ''
  let before: Line | undefined
  for (const line of linesOf(guarded)) {
    const text = guarded.slice(line.start, line.end)
    if (line.kind !== 'code') {
      const depth = rule.test(text) ? 0 : depthOf(text)
      if (depth > DEEPEST) return 'its quotes and lists are nested too deeply'
      if (depth > 0) {
        items++
        nested += depth - 1 + Math.floor(text.search(/\S/) / 8)
      } else if (footnote.test(text)) footnotes++
    }
    if (line.kind === 'row') cells += text.split('|').length - 1
    if (!goesOn(guarded, line, before)) {
      work += workOf(paragraph)
      paragraph = ''
    }
    if (line.kind !== 'code') paragraph += `${text}\n`
    before = line
  }
  if (nested > MOST_NESTED) return 'it has too many nested quotes and lists'
  if (items > MOST_ITEMS) return `it has more than ${MOST_ITEMS.toLocaleString('en')} lines in quotes and lists`
  if (footnotes > MOST_FOOTNOTES) return `it has more than ${MOST_FOOTNOTES.toLocaleString('en')} footnotes`
  if (cells > MOST_CELLS) return `its tables have more than ${MOST_CELLS.toLocaleString('en')} cells`
  if (work + workOf(paragraph) > MOST_WORK) return 'a paragraph of it has too many brackets or marks of emphasis'
  return undefined
}

/**
 * Why what came of a text cannot be shown, or undefined.
 * @param html without formulas
 */
export function tooLarge(html: string, source: string): string | undefined {
  const references = countOf(html, /<x-mention>/g) * MENTION + countOf(html, /<x-citep?>[^<]*/g, (keys) => keys.split(',').length) * CITED_KEY
  if (html.length + references <= Math.max(LEAST_LIMIT, GROWTH * source.length)) return undefined
  return `it would be more than ${GROWTH} times as long as it was written`
}

/** Whether a line surely begins nothing new. An item may begin only where no parser takes it for more of a paragraph. */
function goesOn(guarded: string, { kind, start, marker }: Line, before: Line | undefined): boolean {
  if (kind !== 'text' || before?.kind !== 'text') return false
  if (marker < 0 || marker === before.item) return marker < 0
  const begins = /^(?:[-+*]|1[.)])[ \t]+\S/.test(guarded.slice(start + marker, start + marker + 20))
  return !begins || marker > Math.max(3, before.item + 5)
}

/**
 * What a paragraph costs the parser, which takes time in proportion to squares: of the brackets and marks of emphasis,
 * of the places that stop it otherwise, and, after a bracket, of the words that might begin an address.
 */
function workOf(text: string): number {
  const paragraph = text.replace(formula, '&')
  const brackets = countOf(paragraph, /[[\]]|\*+|_+|~+/g)
  const stops = countOf(paragraph, /[\\&<`!@\n]/g)
  const addresses = paragraph.includes('[') ? countOf(paragraph, /(?<![a-z])[hw]/gi) : 0
  return brackets ** 2 + stops ** 2 / 16 + addresses ** 2 / 8
}

const countOf = (text: string, pattern: RegExp, weight = (_found: string) => 1) =>
  text.match(pattern)?.reduce((sum, found) => sum + weight(found), 0) ?? 0

function depthOf(line: string): number {
  let depth = 0
  for (container.lastIndex = 0; container.test(line);) depth++
  return depth
}
