import { citation } from './citation'
import { bracketEnd, codeEnd, displayEnd, environmentEnd, inlineEnd } from './delimiters'
import { linesOf, type Line } from './lines'

/** A formula or a citation in a text, with the lines it stands on. */
export type Span = { start: number; end: number; lines: Line[] }

/** Characters of an inline formula that is looked for beyond what may begin a list. */
const LONGEST_WRAPPED = 300

const environments = 'equation|align|alignat|gather|multline|flalign|eqnarray|displaymath|aligned|alignedat|gathered|split|' +
  'array|[dr]?cases|(?:[pbBvV]|small)?matrix|CD'

/** All that can begin code, a formula or a citation, and escaped characters so that they are passed over. */
const token = new RegExp([
  '`+', String.raw`\$+`, String.raw`\\\\?[(\[]`, String.raw`\\begin\{((?:${environments})\*?)\}`,
  citation, String.raw`\\(?:eq)?ref\{[^{}\n]{1,200}\}`,
  String.raw`\\[^\n]`,
].join('|'), 'g')

/**
 * Finds the formulas and citations of a text from left to right, leaving code alone. Every search ends at the next
 * delimiter of its own kind, so the whole takes time in proportion to the text.
 */
export function spansOf(source: string): Span[] {
  const lines = linesOf(source)
  const limits = paragraphEnds(lines)
  const spans: Span[] = []
  token.lastIndex = 0
  let row = 0
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const { 0: mark, 1: environment, index: start } = found
    while (lines[row]!.end < start) row++
    const limit = limits[row]!
    // The searches below run no other exec of `token`: where it goes on is set here alone.
    if (lines[row]!.kind === 'code') token.lastIndex = lines[row]!.end
    else if (mark[0] === '`') token.lastIndex = codeEnd(source, start, mark.length, limit)
    else {
      const end = spanEnd(source, start, mark, environment, Math.max(limit, start + LONGEST_WRAPPED))
      const over = linesOver(lines, row, end)
      const holds = end >= 0 && (end <= limit || (isDisplay(mark)
        ? staysInside(over, mayHoldBlanks(source, start, end, mark)) : isWrapped(source.slice(start, end), over)))
      if (holds) spans.push({ start, end, lines: over })
      token.lastIndex = holds ? end : start + (mark === '$$' ? 1 : mark.length)
    }
  }
  return spans
}

/** Whether a span refers to papers or equations and is no formula. */
export const isReference = (span: string) => /^\\(?:[a-z]*cite|Cite|eqref|ref)/.test(span)

const isDisplay = (mark: string) => mark === '$$' || mark.endsWith('[') || mark.startsWith('\\begin')

function spanEnd(source: string, start: number, mark: string, environment: string | undefined, limit: number): number {
  if (mark === '$') return inlineEnd(source, start, limit)
  if (mark === '$$') return displayEnd(source, start)
  if (isReference(mark)) return start + mark.length
  if (environment) return environmentEnd(source, start, mark.length, environment)
  return /^\\\\?[([]$/.test(mark) ? bracketEnd(source, start, mark) : -1
}

/** Where the paragraph that each line is part of ends: before the next line that surely is something else. */
function paragraphEnds(lines: Line[]): number[] {
  const ends = lines.map((line) => line.end)
  for (let i = lines.length - 2; i >= 0; i--) {
    const [line, next] = [lines[i]!, lines[i + 1]!]
    const goesOn = line.kind === 'text' && next.kind === 'text' && next.marker < 0 && next.quotes === line.quotes
    if (goesOn) ends[i] = ends[i + 1]!
  }
  return ends
}

function linesOver(lines: Line[], row: number, end: number): Line[] {
  let last = row
  while (lines[last]!.end < end) last++
  return lines.slice(row, last + 1)
}

/**
 * A display formula may look like a list or a heading inside, but never leaves its paragraph, quote or list item; at
 * most it goes on after a blank line.
 */
function staysInside([first, ...rest]: Line[], blanks: boolean): boolean {
  const { kind, quotes, item } = first!
  const inItem = (line: Line) => item < 0 || (line.marker < 0 ? line.item >= item : line.marker > item)
  const inText = (line: Line) => line.kind === 'text' || (blanks && line.kind === 'blank')
  return kind === 'text' && rest.every((line) => inText(line) && line.quotes >= quotes && inItem(line))
}

/** What has an end of its own, and dollars alone on their lines around what is no prose. */
function mayHoldBlanks(source: string, start: number, end: number, mark: string): boolean {
  if (mark.startsWith('\\begin')) return true
  const tex = source.slice(start + 2, end - 2)
  return mark === '$$' && /^[ \t]*\n/.test(tex) && /\n[> \t]*$/.test(tex) && !/[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(tex)
}

/** Lines of a paragraph broken before a sign that would begin a list, had it not stood in a formula. */
const isWrapped = (span: string, lines: Line[]) =>
  span.length <= LONGEST_WRAPPED && !/[a-z]{2,} [a-z]{2,}/i.test(span) && /^[^\n]*(?:\n[ \t]*(?![-+*][ \t]+\n)[^\d\n][^\n]*)*$/.test(span) &&
  lines.every(({ kind, quotes, item, marker }, i) =>
    kind === 'text' && quotes === 0 && (i === 0 ? item < 0 : item === marker || item < 0 || /[\\^_=]/.test(span)))
