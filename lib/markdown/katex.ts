import katex from 'katex'
import 'katex/contrib/mhchem'
import { escapeHtml } from './escape'
import { sound } from './guard'
import type { Labels } from './labels'
import { equationCommands, macrosOf, oldCommands } from './macros'
import { repair, trimmed } from './tex'

export type TypesetResult = { html: string } | { error: string }

/** Characters of TeX in one formula, and formulas in one text. */
const LONGEST = 5_000
const MOST = 1_000

/** Chemistry in one formula: the extension reads it with expressions that take time in proportion to the square. */
const MOST_CHEMISTRY = 50
const LONGEST_CHEMISTRY = 2_000

/** Characters of HTML that the formulas of one text may come to: a matrix of empty cells is 500 times its source. */
const MOST_HTML = 2_000_000

/** Em that something in a formula can be wide, high or moved. KaTeX bounds what is positive; far backwards lies the rest of the page. */
const FARTHEST = 30
const backwards = / (?:width|height|voffset)="-(?:[3-9]\d|\d{3,})(?:\.\d+)?em"/

/** What a failure is taken to have cost, in characters of HTML for each of TeX. */
const COST_OF_FAILURE = 100

/**
 * A typesetter for the formulas of one text, in their order. Macros that one defines hold in those after it, and end
 * with the text. It never throws: a formula that cannot be set comes back as a message for its author.
 * @param labels of the equations of the text
 */
export function typesetter(labels: Labels = new Map()): (tex: string, display: boolean) => TypesetResult {
  const macros = macrosOf({ ...oldCommands, ...equationCommands(labels, () => isDisplay) })
  let isDisplay = false
  let count = 0
  let spent = 0
  return (written, display) => {
    const tex = trimmed(written)
    if (++count > MOST) return { error: `A text can have at most ${MOST.toLocaleString('en')} formulas.` }
    if (tex.length > LONGEST) return { error: `A formula can have at most ${LONGEST.toLocaleString('en')} characters.` }
    if (spent > MOST_HTML) return { error: 'The formulas of this text are too large to typeset them all.' }
    const chemistry = tex.split(/\\(?:ce|pu)(?![a-zA-Z])/).length - 1
    if (chemistry > MOST_CHEMISTRY || (chemistry > 0 && tex.length > LONGEST_CHEMISTRY)) {
      return { error: 'The chemistry of this formula is too long.' }
    }
    const { warn } = console
    // KaTeX warns of every character it has no measures for: people's texts are no business of the log.
    console.warn = () => {}
    isDisplay = display
    try {
      const html = katex.renderToString(repair(tex, display), {
        displayMode: display, output: 'htmlAndMathml', throwOnError: true, strict: false, trust: false,
        colorIsTextColor: true, maxExpand: 1_000, maxSize: FARTHEST, globalGroup: true, macros,
      })
      spent += html.length
      if (backwards.test(html)) return { error: `A formula can move its parts by at most ${FARTHEST} em.` }
      return { html: finished(sound(html), tex) } // `\char` makes any character.
    } catch (error) {
      spent += tex.length * COST_OF_FAILURE
      return { error: messageOf(error) }
    } finally {
      console.warn = warn
      delete macros['\\df@tag']
    }
  }
}

/** With the TeX as it was written for whoever copies or reads it, and displays within reach of the keyboard. */
const finished = (html: string, tex: string) => inBox(html)
  .replace(/(<annotation encoding="application\/x-tex">)[^]*?(?=<\/annotation>)/, (_, start) => start + escapeHtml(tex))
  .replace('<span class="katex-display">', html.includes('<span class="tag">') ? reachable(' numbered') : reachable(''))

/** Characters in a row without a place to break: from here on a formula among words may not fit on a phone, or anywhere. */
const WIDE = 22
const WIDEST = 50

/** In a box that can scroll, where the widest part that no line break parts has so many characters. */
function inBox(html: string): string {
  if (!html.startsWith('<span class="katex">')) return html
  const parts = html.split('<span class="base">').slice(1)
  const widest = Math.max(...parts.map((part) => part.replace(/<[^>]*>|&\w+;|\u200B/g, '').length))
  return widest > WIDE ? `<span class="${widest > WIDEST ? 'longest' : 'long'}">${html}</span>` : html
}

const reachable = (more: string) => `<span class="katex-display${more}" tabindex="0" role="group" aria-label="Equation">`

/** KaTeX's words without its prefix and the combining lines that it draws under the place. */
function messageOf(error: unknown): string {
  if (!(error instanceof katex.ParseError)) return 'This formula is nested too deeply.'
  return error.message.replace('KaTeX parse error: ', '').replaceAll('\u0332', '')
}
