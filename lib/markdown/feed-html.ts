import { escapeHtml, unescapeHtml } from './escape'
import { readable } from './readable'
import type { SafeHtml } from './safe-html'

const attribute = / (id|href|src|srcset|sizes|tabindex)="([^"]*)"/g

/**
 * A text as feed readers take it, who have neither our styles nor our address: formulas as MathML alone, links and
 * pictures with whole addresses, ids left out, notes of the margin in brackets, code in one colour.
 * Expressions are enough: in a text of ours every quote and angle bracket that people wrote is escaped.
 * @param page the absolute address of the page that the text stands on, for what is relative in it
 */
export function feedHtml(html: SafeHtml, page: string): string {
  return eachFormula(html, (mathml) => mathml)
    .replace(attribute, (_, name: string, value: string) =>
      name === 'href' || name === 'src' ? ` ${name}="${absolute(value, page)}"` : '')
    .replace(/<small\b[^>]*><span class="mk"[^>]*>\d+<\/span>/g, '<small> (')
    .replaceAll('</small>', ')</small>')
    .replace(/<span class="[a-z]">([^<]*)<\/span>/g, '$1')
    .replace(/<span class="long(?:est)?"[^>]*>(<math\b[^]*?<\/math>)<\/span>/g, '$1')
    .replace(/<(video|audio) [^>]*><\/\1>/g, '') // Its address stands beside it; readers of feeds fetch as they like.
}

/** A text's words on one line, formulas as people write them where there is no markup. */
export function feedText(html: SafeHtml): string {
  const words = eachFormula(html, (mathml) => escapeHtml(readable(mathml)))
    .replace(/<\/(?:p|li)>|<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
  return unescapeHtml(words).replace(/\s+/g, ' ').trim()
}

/** KaTeX sets a formula twice, as MathML and in spans that need its styles: puts what `as` makes of the MathML for both. */
export function eachFormula(html: string, as: (mathml: string) => string): string {
  let result = ''
  let at = 0
  for (let start; (start = html.indexOf('<span class="katex', at)) >= 0; ) {
    const end = endOfSpan(html, start)
    const formula = html.slice(start, end)
    result += html.slice(at, start) + as(/<math\b[^]*?<\/math>/.exec(formula)?.[0] ?? '')
    at = end
  }
  return result + html.slice(at)
}

/** Where the span ends that begins at `start`, with all the spans within it. */
export function endOfSpan(html: string, start: number): number {
  const spans = /<span\b|<\/span>/g
  spans.lastIndex = start
  let open = 0
  for (let tag; (tag = spans.exec(html)); ) {
    open += tag[0] === '</span>' ? -1 : 1
    if (open === 0) return spans.lastIndex
  }
  return html.length
}

function absolute(value: string, page: string): string {
  const address = unescapeHtml(value)
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(address) || !URL.canParse(address, page)
  return isWhole ? value : escapeHtml(new URL(address, page).href)
}
