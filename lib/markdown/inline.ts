import { escapeHtml } from './escape'
import { normalise } from './guard'
import { typesetter } from './katex'
import type { SafeHtml } from './safe-html'
import { spansOf } from './scan'
import { formulaOf } from './tex'

/** Text, or a formula with its delimiters and without. */
type Piece = { text: string } | { tex: string; source: string }

/** A paper's title or abstract of one paragraph: plain text in which formulas alone mean something. Never throws. */
export function renderInline(source: string): SafeHtml {
  const set = typesetter()
  const html = piecesOf(source).map((piece) => {
    if ('text' in piece) return escapeHtml(piece.text)
    const result = set(piece.tex, false)
    if ('html' in result) return result.html
    return `<code class="math-error" title="${escapeHtml(result.error)}">${escapeHtml(piece.source)}</code>`
  })
  return html.join('') as SafeHtml
}

/** The same as plain text, for where there is no markup: formulas as their TeX. */
export const plainInline = (source: string) =>
  piecesOf(source).map((piece) => ('text' in piece ? piece.text : piece.tex)).join('')

/** Its plain text and its formulas, in order, on one line. */
export function piecesOf(source: string): Piece[] {
  const line = normalise(source).replace(/\s+/g, ' ').trim()
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of spansOf(line)) {
    if (line.startsWith('\\cite', start)) continue
    const formula = line.slice(start, end)
    pieces.push({ text: line.slice(at, start) }, { tex: formulaOf(formula).tex, source: formula })
    at = end
  }
  return [...pieces, { text: line.slice(at) }]
}
