import { linesOf, type Line } from './lines'

/** A formula or a citation in a text, with the lines it stands on. */
export type Span = { start: number; end: number; lines: Line[] }

/** Characters looked through for the end of GitHub's form of a formula, a dollar and a backtick. */
const LONGEST_CODE = 10_000

const environments = 'equation|align|alignat|gather|multline|flalign|eqnarray|displaymath|math'
const token = new RegExp(
  String.raw`${'`'}+|\$+|\\\\?[(\[]|\\begin\{((?:${environments})\*?)\}|\\cite[pt]?\*?(?:\[[^\][\n]{0,200}\]){0,2}\{[^{}\n]{1,1000}\}|\\[^\n]`, 'g')
const dollars = /\\(?:text\w*|[mh]box)\s*\{[^{}]{0,500}\}|\\[^]|\$+/g
const escapes = /\\[^]/g
const doubled = /\\\\[()[\]]/g

/**
 * Finds the formulas and citations of a text from left to right, leaving code alone. Every search ends at the next
 * delimiter of its own kind, so the whole takes time in proportion to the text.
 */
export function spansOf(source: string): Span[] {
  const lines = linesOf(source)
  const paragraphEnds = endsOf(lines)
  const spans: Span[] = []
  let row = 0
  for (let at = 0; ;) {
    token.lastIndex = at
    const found = token.exec(source)
    if (!found) return spans
    const start = found.index
    const mark = found[0]
    while (lines[row]!.end < start) row++
    const line = lines[row]!
    if (line.kind === 'code') { at = line.end; continue }
    const limit = paragraphEnds[row]!
    if (mark[0] === '`') { at = codeEnd(source, start, mark.length, limit); continue }
    const end = spanEnd(source, start, mark, found[1], limit)
    const over = end < 0 ? [] : linesOver(lines, row, end)
    const holds = end >= 0 && (end <= limit || (isDisplay(mark) && staysInside(over)))
    if (holds) spans.push({ start, end, lines: over })
    at = holds ? end : start + (mark === '$$' ? 1 : mark.length)
  }
}

const isDisplay = (mark: string) => mark === '$$' || mark.endsWith('[') || mark.startsWith('\\begin')

function spanEnd(source: string, start: number, mark: string, environment: string | undefined, limit: number): number {
  if (mark === '$') return inlineEnd(source, start, limit)
  if (mark === '$$') return dollarsEnd(source, start)
  if (mark.startsWith('\\cite')) return start + mark.length
  if (environment) return environmentEnd(source, start, mark.length, environment)
  if (/^\\\\?[([]$/.test(mark)) return bracketEnd(source, start, mark)
  return -1
}

/** Where the paragraph that each line is part of ends: at the next line that surely is something else. */
function endsOf(lines: Line[]): number[] {
  const ends = lines.map((line) => line.end)
  for (let i = lines.length - 2; i >= 0; i--) {
    const [line, next] = [lines[i]!, lines[i + 1]!]
    if (line.kind === 'text' && next.kind === 'text' && next.marker < 0 && next.quotes === line.quotes) ends[i] = ends[i + 1]!
  }
  return ends
}

function linesOver(lines: Line[], row: number, end: number): Line[] {
  let last = row
  while (lines[last]!.end < end) last++
  return lines.slice(row, last + 1)
}

/** A display formula may look like a list or a heading inside, but never leaves its paragraph, quote or list item. */
const staysInside = ([first, ...rest]: Line[]) =>
  first!.kind === 'text' && rest.every((line) =>
    line.kind === 'text' && line.quotes >= first!.quotes && (line.marker < 0 || first!.item < 0 || line.marker > first!.item))

/** After a code span, or after its opening marks when nothing closes it. */
function codeEnd(source: string, start: number, length: number, limit: number): number {
  const ticks = /`+/g
  ticks.lastIndex = start + length
  for (let found = ticks.exec(source); found && found.index < limit; found = ticks.exec(source)) {
    if (found[0].length === length) return ticks.lastIndex
  }
  return start + length
}

/** The next unescaped dollars, not counting those in `\text{…}`. */
function nextDollars(source: string, from: number) {
  dollars.lastIndex = from
  let found = dollars.exec(source)
  while (found && found[0][0] !== '$') found = dollars.exec(source)
  return found
}

/**
 * `$…$` by pandoc's rule: no white space inside the dollars, no digit after the closing one, so that money stays
 * money. A digit may follow what has no white space and does not begin with one, as in `$x$2`.
 */
function inlineEnd(source: string, start: number, limit: number): number {
  if (source[start + 1] === '`') {
    const close = source.slice(start + 2, Math.min(limit, start + LONGEST_CODE)).indexOf('`$')
    if (close > 0) return start + 2 + close + 2
  }
  const found = nextDollars(source, start + 1)
  if (!found || found.index >= limit) return -1
  const tex = source.slice(start + 1, found.index)
  const money = /\d/.test(source[found.index + 1] ?? '') && (/^\d|\s/.test(tex))
  return tex === '' || tex !== tex.trim() || money ? -1 : found.index + 1
}

function dollarsEnd(source: string, start: number): number {
  const found = nextDollars(source, start + 2)
  if (!found || found[0].length < 2) return -1
  return unlessBlank(source, start + 2, found.index, found.index + 2)
}

/** `\(…\)`, `\[…\]`, and both with the doubled backslashes of old habits. */
function bracketEnd(source: string, start: number, mark: string): number {
  const pattern = mark.length === 2 ? escapes : doubled
  const close = mark.replace('(', ')').replace('[', ']')
  pattern.lastIndex = start + mark.length
  let found = pattern.exec(source)
  while (found && found[0] !== close && found[0] !== mark) found = pattern.exec(source)
  if (found?.[0] !== close) return -1
  return unlessBlank(source, start + mark.length, found.index, pattern.lastIndex)
}

function environmentEnd(source: string, start: number, length: number, environment: string): number {
  const pattern = new RegExp(String.raw`\\(begin|end)\{${environment.replace('*', String.raw`\*`)}\}`, 'g')
  pattern.lastIndex = start + length
  return pattern.exec(source)?.[1] === 'end' ? pattern.lastIndex : -1
}

const unlessBlank = (source: string, from: number, to: number, end: number) =>
  source.slice(from, to).trim() === '' ? -1 : end
