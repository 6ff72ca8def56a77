import { escapeHtml, unescapeHtml } from './escape'
import { eachFormula, feedHtml } from './feed-html'
import { readable } from './readable'
import type { SafeHtml } from './safe-html'

/** A text as mail programs take it, of which few know MathML: as feeds have it, formulas as people write them without. */
export function mailHtml(html: SafeHtml, page: string): string {
  const written = eachFormula(html, (mathml) => `<i>${escapeHtml(readable(mathml))}</i>`)
  // Mail programs shrink no picture, and know one by its address alone.
  return feedHtml(written as SafeHtml, page).replace(/<img /g, '<img style="max-width:100%;height:auto" ')
}

/** The same as plain text, a paragraph, heading or item to a line. */
export function mailText(html: SafeHtml): string {
  const words = eachFormula(html, (mathml) => escapeHtml(readable(mathml)))
    .replace(/\s+/g, ' ')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '[$1]')
    .replace(/<li\b[^>]*>/g, '\n- ')
    .replace(/<br>|<\/tr>|<[uo]l\b[^>]*>/g, '\n')
    .replace(/<\/(?:p|h\d|pre|blockquote|table|ul|ol|figure|div)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
  return unescapeHtml(words).replace(/[^\S\n]*\n[^\S\n]*/g, '\n').replace(/\n{3,}/g, '\n\n').trim()
}
