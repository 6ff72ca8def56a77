import katex from 'katex'
import 'katex/contrib/mhchem'
import { repair } from './tex'

export type TypesetResult = { html: string } | { error: string }

/** Characters of TeX in one formula, and formulas in one text. */
const LONGEST = 5_000
const MOST = 1_000

/** Characters of HTML that the formulas of one text may come to: a matrix of empty cells is 500 times its source. */
const MOST_HTML = 2_000_000

/** What a failure is taken to have cost, in characters of HTML for each of TeX. */
const COST_OF_FAILURE = 100

/** Tokens in the body of a macro: with KaTeX's limit of 200 expansions this bounds all that a formula can grow to. */
const LONGEST_MACRO = 50

/** What texts written for MathJax expect: its commands that KaTeX lacks, and definitions that may come twice. */
const builtIn = {
  '\\mbox': '\\text',
  '\\mathbbm': '\\mathbb',
  '\\label': '\\@secondoftwo{#1}{}',
  '\\newcommand': '\\providecommand',
  '\\renewcommand': '\\providecommand',
}

/**
 * A typesetter for the formulas of one text, in their order. Macros that one defines hold in those after it, and end
 * with the text. It never throws: a formula that cannot be set comes back as a message for its author.
 */
export function typesetter(): (tex: string, display: boolean) => TypesetResult {
  const macros = boundedMacros()
  let count = 0
  let spent = 0
  return (tex, display) => {
    if (++count > MOST) return { error: `A text can have at most ${MOST.toLocaleString('en')} formulas.` }
    if (tex.length > LONGEST) return { error: `A formula can have at most ${LONGEST.toLocaleString('en')} characters.` }
    if (spent > MOST_HTML) return { error: 'The formulas of this text are too large to typeset them all.' }
    const { warn } = console
    // KaTeX warns of every character it has no measures for: people's texts are no business of the log.
    console.warn = () => {}
    try {
      const html = katex.renderToString(repair(tex.trim()), {
        displayMode: display, output: 'htmlAndMathml', throwOnError: true, strict: false, trust: false,
        maxExpand: 200, maxSize: 30, globalGroup: true, macros,
      })
      spent += html.length
      return { html: display ? html.replace('<span class="katex-display">', reachable) : html }
    } catch (error) {
      spent += tex.length * COST_OF_FAILURE
      return { error: messageOf(error) }
    } finally {
      console.warn = warn
      delete macros['\\df@tag']
    }
  }
}

const reachable = '<span class="katex-display" tabindex="0" role="group" aria-label="Equation">'

/** KaTeX's words without its prefix and the combining lines that it draws under the place. */
function messageOf(error: unknown): string {
  if (!(error instanceof katex.ParseError)) return 'This formula is nested too deeply.'
  return error.message.replace('KaTeX parse error: ', '').replaceAll('\u0332', '')
}

/** Refuses macros that are long or take an argument twice: a few such, using each other, make millions of symbols. */
function boundedMacros() {
  return new Proxy<Record<string, object | string>>({ ...builtIn }, {
    set(macros, name, value?: { tokens?: { text: string }[] }) {
      const body = (value?.tokens ?? []).map((token) => token.text)
      const uses = body.filter((_, i) => body[i + 1] === '#')
      if (body.length > LONGEST_MACRO || new Set(uses).size < uses.length) {
        throw new katex.ParseError(`A macro can have at most ${LONGEST_MACRO} symbols and use each argument once.`)
      }
      macros[String(name)] = value!
      return true
    },
  })
}
