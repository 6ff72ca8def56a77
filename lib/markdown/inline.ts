import { escapeHtml } from './escape'
import { normalise, sound } from './guard'
import { typesetter } from './katex'
import { FORMULA, fromLatex, settledLatex } from './latex-text'
import { readable } from './readable'
import type { SafeHtml } from './safe-html'
import { isReference, spansOf } from './scan'
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

/** The same as plain text, for where there is no markup: formulas as they can be read, `α` and `x²`, else as their TeX. */
export function plainInline(source: string): string {
  const set = typesetter()
  const words = piecesOf(source).map((piece) => {
    if ('text' in piece) return piece.text
    const result = set(piece.tex, false)
    return 'html' in result ? readable(result.html) : piece.tex
  })
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** What was typed or brought as a title or an abstract, as it is kept: LaTeX in its formulas alone. Never longer, nor empty. */
export function settled(source: string): string {
  // Most texts have nothing that LaTeX goes by, and many come in at once.
  if (!/[\\{}~$`]|--|''|\ufeff|\r/.test(source)) return sound(source).trim() || source
  const { masked, formulas } = masking(normalise(source))
  const kept = settledLatex(masked).split(FORMULA).map((text, n) => text + (formulas[n] ?? '')).join('').trim()
  return kept === '' || kept.length > source.length ? source : kept
}

/** Its plain text and its formulas, in order, on one line. */
export function piecesOf(source: string): Piece[] {
  const { masked, formulas } = masking(normalise(source).replace(/\s+/g, ' ').trim())
  const texts = fromLatex(masked).split(FORMULA)
  return texts.flatMap((text, n): Piece[] => {
    const formula = formulas[n]
    return formula === undefined ? [{ text }] : [{ text }, { tex: formulaOf(formula).tex, source: formula }]
  })
}

const ensured = /\\ensuremath\{((?:[^{}]|\{[^{}]*\})*)\}/g

function masking(line: string): { masked: string; formulas: string[] } {
  // Two backticks open a quotation, not code.
  const quoted = (line.includes("''") ? line.replaceAll('``', '“') : line).replace(ensured, '$$$1$$')
  const formulas: string[] = []
  let [masked, at] = ['', 0]
  for (const { start, end } of spansOf(quoted)) {
    if (isReference(quoted.slice(start, end))) continue
    masked += quoted.slice(at, start) + FORMULA
    formulas.push(quoted.slice(start, end))
    at = end
  }
  return { masked: masked + quoted.slice(at), formulas }
}
