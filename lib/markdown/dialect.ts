import type { Processor } from 'unified'
import type {} from 'remark-parse'
import { closings, openings, unguard } from './guard'
import type { Citation, Formula } from './nodes'
import { formulaOf } from './tex'

type Data = ReturnType<Processor['data']>
type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Tree = Extract<NonNullable<Data['fromMarkdownExtensions']>[number], { enter?: unknown }>
type Construct = { tokenize: Exclude<NonNullable<Extract<NonNullable<Syntax['text']>[string], { tokenize: unknown }>>, undefined>['tokenize'] }

const token = 'dialectSpan' as 'data'
const closingCodes = new Set(closings.map((character) => character.charCodeAt(0)))

/** From a guarded opening to its closing, whatever stands between. */
const span: Construct = {
  tokenize: (effects, ok, nok) => {
    return (code) => {
      effects.enter(token)
      effects.consume(code)
      return inside
    }
    function inside(code: Parameters<typeof ok>[0]): ReturnType<typeof ok> {
      if (code === null || code < -2) return nok(code)
      effects.consume(code)
      if (!closingCodes.has(code)) return inside
      effects.exit(token)
      return ok
    }
  },
}

/** `<!` and `<?` are plain characters: reading HTML's comments and instructions to their far end, again and again, takes forever. */
const plainAngle: Construct = {
  tokenize: (effects, ok, nok) => {
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      return (next) => {
        effects.exit('data')
        return next === 33 || next === 63 ? ok(next) : nok(next)
      }
    }
  },
}

const syntax: Syntax = {
  text: { ...Object.fromEntries(openings.map((character) => [character.charCodeAt(0), span])), 60: plainAngle },
  disable: { null: ['htmlFlow'] },
}

const tree: Tree = {
  enter: { [token]: function (this: never, found: never) { enter.call(this, found) } },
  exit: {},
}

/** Reads formulas and citations that `guard` has marked; leaves HTML to be text of its paragraph. */
export function dialect(this: Processor) {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(syntax)
  ;(data.fromMarkdownExtensions ??= []).push(tree)
}
