import katex from 'katex'
import type { Labels } from './labels'

type Token = { text: string }
type Body = { tokens: Token[]; numArgs: number; delimiters?: string[][] }
type Macro = (context: Context) => string | Body

/** As KaTeX's own types have it. */
type Defined = string | object

/** The part of KaTeX's macro expander that macros work with. It keeps tokens in reverse, the next one last. */
type Context = {
  consumeArg(until?: string[]): { tokens: Token[] }
  consumeArgs(count: number, delimiters?: string[][]): Token[][]
  consumeSpaces(): void
  future(): Token
  popToken(): Token
  macros: { set(name: string, value: string | Macro | Body): void }
}

/** Tokens that the macros of one text may come to: two that use each other twice would make millions. */
const MOST_TOKENS = 100_000

const textOf = (tokens: Token[]) =>
  tokens.toReversed().map(({ text }) => (/^\\[a-zA-Z]+$/.test(text) ? `${text} ` : text)).join('')

const argument = (context: Context) => textOf(context.consumeArg().tokens)

function skips(context: Context, text: string): boolean {
  context.consumeSpaces()
  if (context.future().text !== text) return false
  context.popToken()
  return true
}

const optional = (context: Context) => (skips(context, '[') ? context.consumeArg([']']).tokens : undefined)

const nothing: Macro = (context) => (context.consumeArg(), '')
const secondArgument: Macro = (context) => (context.consumeArg(), `{${argument(context)}}`)
const operator = (name: string): Macro => (context) => {
  const [above, base] = context.consumeArgs(2, [[], [name], []]).map(textOf)
  return name === '\\of' ? `\\sqrt[${above}]{${base}}` : `\\stackrel{${above}}{${base}}`
}
const refused = (reason: string): Macro => () => {
  throw new katex.ParseError(reason)
}

const strokes: Record<string, string> = { updiagonalstrike: '\\cancel', downdiagonalstrike: '\\bcancel', horizontalstrike: '\\sout' }

/** What texts written for MathJax expect and KaTeX lacks, takes otherwise, or would write into the log. */
export const oldCommands: Record<string, string | Macro> = {
  '\\mbox': '\\text', '\\textsc': '\\text', '\\textsl': '\\textit', '\\mathbbm': '\\mathbb', '\\mathds': '\\mathbb',
  '\\cr': '\\\\\\relax', '\\*': '*', '\\strut': '\\vphantom{(}', '\\hfil': '', '\\hfill': '', '\\xspace': '', '\\ensuremath': '{#1}',
  '\\idotsint': '\\int\\!\\cdots\\!\\int', '\\shoveleft': '{#1}', '\\shoveright': '{#1}', '\\lefteqn': '\\rlap{\\displaystyle{#1}}',
  '\\sideset': '\\mathop{\\vphantom{#3}#1\\!#3\\nolimits#2}', '\\mspace': '\\mskip{#1}',
  '\\matrix': '\\begin{matrix}#1\\end{matrix}', '\\pmatrix': '\\begin{pmatrix}#1\\end{pmatrix}',
  '\\cases': '\\begin{cases}#1\\end{cases}', '\\eqalign': '\\begin{aligned}#1\\end{aligned}',
  '\\displaylines': '\\begin{gathered}#1\\end{gathered}',
  '\\root': operator('\\of'), '\\buildrel': operator('\\over'),
  '\\require': nothing,
  '\\href': secondArgument, '\\class': secondArgument, '\\cssId': secondArgument, '\\style': secondArgument,
  '\\htmlClass': secondArgument, '\\htmlId': secondArgument, '\\htmlStyle': secondArgument, '\\htmlData': secondArgument,
  '\\bbox': (context) => (optional(context), `{${argument(context)}}`),
  '\\enclose'(context) {
    const stroke = strokes[argument(context).trim()] ?? '\\boxed'
    optional(context)
    return `${stroke}{${argument(context)}}`
  },
  '\\unicode'(context) {
    optional(context)
    const code = Number(argument(context).trim().replace(/^x/i, '0x'))
    if (!(code >= 32 && code <= 0x10FFFF)) throw new katex.ParseError('\\unicode needs the number of a character')
    return `\\char"${code.toString(16).toUpperCase()} `
  },
  '\\includegraphics': refused('A formula cannot hold pictures.'),
  '\\url': refused('A formula cannot hold addresses.'),
  ...Object.fromEntries(['\\message', '\\errmessage', '\\show'].map((name) => [name, refused(`Undefined control sequence: ${name}`)])),
  ...Object.fromEntries(['\\newcommand', '\\renewcommand', '\\providecommand'].map((name) => [name, newCommand])),
  '\\DeclareMathOperator'(context) {
    const star = skips(context, '*') ? '*' : ''
    const name = argument(context).trim()
    context.macros.set(name, `\\operatorname${star}{${argument(context)}}`)
    return ''
  },
}

/** Like LaTeX's, first argument with a default included; a name may be defined again, as one page holds many formulas. */
function newCommand(context: Context): string {
  skips(context, '*')
  const name = argument(context).trim()
  if (!/^\\(?:[a-zA-Z@]+|[^a-zA-Z])$/.test(name)) throw new katex.ParseError(`${name} cannot be the name of a macro`)
  const numArgs = Number(textOf(optional(context) ?? []))
  if (!(numArgs >= 0 && numArgs <= 9)) throw new katex.ParseError(`${name} can have at most 9 arguments`)
  const first = optional(context)
  const { tokens } = context.consumeArg()
  if (!first) context.macros.set(name, { tokens, numArgs })
  else {
    const delimited = `${name}@given`
    context.macros.set(delimited, { tokens, numArgs })
    context.macros.set(name, (use) => `${delimited}{${textOf(optional(use) ?? first)}}`)
  }
  return ''
}

/** Labels, tags and references. An inline formula has no margin for a tag: it stands behind, as all the rest. */
export function equationCommands(labels: Labels, isDisplay: () => boolean): Record<string, Macro> {
  const nameOf = (context: Context) => {
    const label = argument(context).trim()
    const name = labels.get(label)?.name
    if (name === undefined) throw new katex.ParseError(`No equation here has the label ${label}.`)
    return name
  }
  return {
    '\\eqref': (context) => `\\text{(${nameOf(context)})}`,
    '\\ref': (context) => `\\text{${nameOf(context)}}`,
    '\\label'(context) {
      const label = labels.get(argument(context).trim())
      return label?.numbered && isDisplay() ? `\\tag{${label.name}}` : ''
    },
    '\\tag'(context) {
      if (isDisplay()) return '\\@ifstar\\tag@literal\\tag@paren'
      return skips(context, '*') ? `\\quad\\text{${argument(context)}}` : `\\quad\\text{(${argument(context)})}`
    },
  }
}

/** The macros of one text. All that are defined in it are counted as they are used. */
export function macrosOf(builtIn: Record<string, string | Macro>): Record<string, Defined> {
  let left = MOST_TOKENS
  const spend = (tokens: number) => {
    if (tokens > left) throw new katex.ParseError(`The macros of a text can grow to at most ${MOST_TOKENS.toLocaleString('en')} symbols.`)
    left -= tokens
  }
  const counted = (body: Body): Macro => (context) => {
    const args = context.consumeArgs(body.numArgs, body.delimiters)
    const tokens: Token[] = []
    const written = body.tokens.toReversed()
    for (let i = 0; i < written.length; i++) {
      const parameter = written[i]!.text === '#' ? written[++i]?.text : undefined
      const given = parameter === undefined || parameter === '#' ? [written[i] ?? { text: '#' }] : args[Number(parameter) - 1]
      if (!given) throw new katex.ParseError(`A macro uses its argument #${parameter}, which it does not have`)
      spend(given.length)
      tokens.push(...given.toReversed())
    }
    return { tokens: tokens.reverse(), numArgs: 0 }
  }
  const told = (macro: Macro): Macro => (context) => {
    const made = macro(context)
    if (typeof made === 'string') spend(made.length / 4)
    return made
  }
  const known = Object.entries(builtIn).map(([name, macro]) => [name, typeof macro === 'string' ? macro : told(macro)])
  return new Proxy<Record<string, Defined>>(Object.fromEntries(known), {
    set(macros, name, value?: Body | Macro | string) {
      const isBody = typeof value === 'object' && value.tokens.length > 1
      macros[String(name)] = (isBody ? counted(value) : value) as Defined
      return true
    },
  })
}
