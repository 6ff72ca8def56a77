import type { Text } from 'mdast'
import type { Extension as Tree } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension as Syntax, State } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { citationOf } from './citation'
import { closings, openings, unguard } from './guard'
import type { Citation, EquationReference, Formula } from './nodes'
import { isReference } from './scan'
import { formulaOf } from './tex'

declare module 'micromark-util-types' {
  interface TokenTypeMap { dialectSpan: 'dialectSpan' }
}

const closingCodes = new Set<Code>(closings.map((character) => character.charCodeAt(0)))

/**
 * A guarded formula or citation, from its opening to its closing, whatever stands between. For marks of emphasis before
 * it, it is both a letter and the sign it begins with: `a**$b$**` begins some, and `**Note:**$b$` ends some.
 */
const span: Construct = {
  resolveTo(events, context) {
    const [before, , marks] = events.slice(-5)
    const ends = marks?.[1].type === 'attentionSequence' && before && !/\s$/.test(context.sliceSerialize(before[1]))
    if (ends) marks[1]._close = true
    return events
  },
  tokenize: (effects, ok, nok) => {
    const inside: State = (code) => {
      if (code === null || code < -2) return nok(code)
      effects.consume(code)
      if (!closingCodes.has(code)) return inside
      effects.exit('dialectSpan')
      return ok
    }
    return (code) => {
      effects.enter('dialectSpan')
      effects.consume(code)
      return inside
    }
  },
}

/** `<!` and `<?` are plain text: looking for the end of an HTML comment again and again takes forever. */
const plainAngle: Construct = {
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('data')
    effects.consume(code)
    return (next) => {
      effects.exit('data')
      return next === 33 || next === 63 ? ok(next) : nok(next)
    }
  },
}

const syntax: Syntax = {
  text: { ...Object.fromEntries(openings.map((character) => [character.charCodeAt(0), span])), 60: plainAngle },
  disable: { null: ['htmlFlow'] },
}

const tree: Tree = {
  enter: { dialectSpan(token) { this.enter(nodeOf(unguard(this.sliceSerialize(token))), token) } },
  exit: { dialectSpan(token) { this.exit(token) } },
}

const reference = /^\\(?:eq)?ref\{(.*)\}$/

function nodeOf(source: string): Citation | EquationReference | Formula | Text {
  const label = reference.exec(source)?.[1]
  if (label !== undefined) return { type: 'equationReference', value: label.trim(), source }
  if (isReference(source)) return citationOf(source) ?? { type: 'text', value: source }
  const { tex, display } = formulaOf(source)
  return { type: 'formula', value: tex, display, source }
}

/** Reads what `guard` has marked, and leaves HTML to be text of its paragraph. */
export function dialect(this: Processor) {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(syntax)
  ;(data.fromMarkdownExtensions ??= []).push(tree)
}
