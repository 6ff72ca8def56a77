import { bracketEnd, codeEnd, displayEnd, environmentEnd, inlineEnd } from './delimiters'
import { linesOf, type Line } from './lines'

/** A formula or a citation in a text, with the lines it stands on. */
export type Span = { start: number; end: number; lines: Line[] }

const environments = 'equation|align|alignat|gather|multline|flalign|eqnarray|displaymath'

/** All that can begin code, a formula or a citation, and escaped characters so that they are passed over. */
const token = new RegExp([
  '`+', String.raw`\$+`, String.raw`\\\\?[(\[]`, String.raw`\\begin\{((?:${environments})\*?)\}`,
  String.raw`\\cite[pt]?\*?(?:\[[^\][\n]{0,200}\]){0,2}\{[^{}\n]{1,1000}\}`, String.raw`\\[^\n]`,
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
      const end = spanEnd(source, start, mark, environment, limit)
      const over = linesOver(lines, row, end)
      const holds = end >= 0 && (end <= limit || (isDisplay(mark) && staysInside(over)))
      if (holds) spans.push({ start, end, lines: over })
      token.lastIndex = holds ? end : start + (mark === '$$' ? 1 : mark.length)
    }
  }
  return spans
}

const isDisplay = (mark: string) => mark === '$$' || mark.endsWith('[') || mark.startsWith('\\begin')

function spanEnd(source: string, start: number, mark: string, environment: string | undefined, limit: number): number {
  if (mark === '$') return inlineEnd(source, start, limit)
  if (mark === '$$') return displayEnd(source, start)
  if (mark.startsWith('\\cite')) return start + mark.length
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

/** A display formula may look like a list or a heading inside, but never leaves its paragraph, quote or list item. */
function staysInside([first, ...rest]: Line[]): boolean {
  const { kind, quotes, item } = first!
  const inItem = (marker: number) => marker < 0 || item < 0 || marker > item
  return kind === 'text' && rest.every((line) => line.kind === 'text' && line.quotes >= quotes && inItem(line.marker))
}
