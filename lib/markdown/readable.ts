import { unescapeHtml } from './escape'
import { accents, isOperator, doubleStruck, subscripts, superscripts, wide } from './readable-signs'

/** An element of KaTeX's MathML under way: what its children read as, each for itself. */
type Open = { name: string; attributes: string; parts: string[] }

const token = /<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g
/** Characters that an accent is drawn over. */
const MARKED = 12
/** Stands around the names of functions: a space is put there where what is beside them asks for it. */
const APPLY = '\u2061'

/**
 * A formula as people write it where there is no markup: `α`, `x²`, `O(n log n)`, `(a + b)/c`.
 * @param html what KaTeX made of it, with its MathML; of anything else nothing is read
 */
export function readable(html: string): string {
  const mathml = /<math\b[^]*?<\/math>/.exec(html)?.[0] ?? ''
  const open: Open[] = [{ name: '', attributes: '', parts: [] }]
  for (const [, ends, name, attributes, empty, text] of mathml.matchAll(token)) {
    if (text !== undefined) open.at(-1)!.parts.push(unescapeHtml(text.replaceAll('&#x27;', '&#39;')).normalize('NFC'))
    else if (!ends) open.push({ name: name!, attributes: attributes!, parts: [] })
    if (ends || empty) {
      const done = open.pop()!
      open.at(-1)!.parts.push(read(done))
    }
  }
  return open[0]!.parts.join('').replaceAll('′′', '″').replace(/[\u2062-\u2064]/g, '').replace(needless, '')
    .replace(/[\s\u2061]+/g, ' ').replace(/ (?=[,;)\]])|(?<=[([]) /g, '').trim()
}

/** Where no space is asked for: at either end, behind or before another sign. */
const needless = /(?<=^|[\s([{⟨⌊⌈|√^_/+−±×⋅∂∇!])\u2061+|\u2061+(?=[\s_^()[\]{}⟩⌋⌉|,;.:+−±×⋅/!′*]|$)/g

function read({ name, attributes, parts }: Open): string {
  const [first = '', second = '', third = ''] = parts
  switch (name) {
    case 'annotation': case 'mphantom': return ''
    case 'mi': return identifier(first, attributes)
    case 'mo': return operator(parts.join(''), attributes)
    case 'mspace': return /width="(?!-|0em)/.test(attributes) ? ' ' : ''
    case 'msup': return script(first, '', second)
    case 'msub': return script(first, second, '')
    case 'msubsup': return script(first, second, third)
    case 'munder': return /^[⏟‾]$/.test(second.trim()) ? first : script(first, second, '')
    case 'mover': return over(first, second.trim())
    case 'munderover': return script(first, second, third)
    case 'mfrac': return fraction(first, second, attributes)
    case 'msqrt': return `√${grouped(parts.join(''))}`
    case 'mroot': return `${raised(second) ?? grouped(second)}√${grouped(first)}`
    case 'mtr': return `${parts.join(' ')};`
    case 'mtable': return parts.join(' ').replace(/;$/, '')
    default: return parts.join('')
  }
}

function identifier(name: string, attributes: string): string {
  if (name === '∣') return '|'
  if ([...name].length > 1) return `${APPLY}${name}${APPLY}`
  return attributes.includes('double-struck') ? (doubleStruck[name] ?? name) : name
}

function operator(sign: string, attributes: string): string {
  if (sign === APPLY) return sign
  if (sign === '∗') return '*'
  if (sign === '∣') return /stretchy|fence/.test(attributes) ? '|' : ' | '
  if (sign === ',' || sign === ';') return `${sign} `
  if (wide.has(sign)) return `${sign} `
  return isOperator(sign) ? ` ${sign} ` : sign
}

/** Raised and lowered with the signs there are for it, else as TeX has it; one after the other stays so throughout. */
function script(base: string, under: string, above: string): string {
  const [, before, name, after] = /^([\s\u2061]*)([^]*?)([\s\u2061]*)$/.exec(base)!
  const [lowered, prime] = [under && low(under), /^[′″‴]+$/.test(above.trim())]
  const small = prime ? above.trim() : above.trim() === '∘' ? '°' : lowered.startsWith('_') ? null : raised(above)
  const scripts = prime ? `${small}${lowered}` : `${lowered}${above && (small ?? high(above))}`
  return `${before}${name && grouped(name, true)}${scripts}${/[_^]/.test(scripts) ? APPLY : ''}${after}`
}

const low = (text: string) => replaced(text, subscripts) ?? `_${grouped(text, true)}`
/** Nothing raised or lowered stands bare within what is raised. */
const high = (text: string) => `^${grouped(text).replace(/^[^(].*[⁰-⁹¹²³ⁿ₀-₉].*$/u, '($&)')}`
const raised = (text: string) => replaced(text, superscripts)

/** Each sign by its other form; null where one has none. */
function replaced(text: string, forms: Record<string, string>): string | null {
  const signs = [...text.replace(/[\s\u2061]/g, '')].map((sign) => forms[sign])
  return signs.length > 0 && signs.every(Boolean) ? signs.join('') : null
}

function over(base: string, mark: string): string {
  const accent = accents[mark]
  // Over much the mark would be lost, and marks over marks grow without end.
  if (accent && base.length > MARKED) return base
  if (accent) return base.replace(/[\p{L}\p{N}]/gu, (letter) => `${letter}${accent}`).normalize('NFC')
  return /^[⏞⏠]$/.test(mark) ? base : script(base, '', mark)
}

function fraction(above: string, below: string, attributes: string): string {
  return attributes.includes('linethickness="0') ? `${above} choose ${below}` : `${APPLY}${grouped(above)}/${grouped(below)}${APPLY}`
}

const atom = /^(?:[\d.,]+|√?[\p{L}\p{N}][\p{M}′₀-₉⁰-⁹¹²³ⁿ]*|[d∂]\p{L}|[√\p{L}]?\([^()]*\)|[[{⟨⌊⌈|∥][^[\](){}]*[\]}⟩⌋⌉|∥]|\S)$/u

/** In parentheses, unless it is one thing: a letter, a number, what stands in brackets; a word where `words` may be. */
function grouped(text: string, words = false): string {
  const tight = text.replace(/^[\s\u2061]+|[\s\u2061]+$/g, '').replace(/ ([^\p{L}\p{N}\s]) /gu, '$1').replaceAll(', ', ',')
  return atom.test(tight) || (words && /^[\p{L}\p{N} ]+$/u.test(tight)) ? tight : `(${tight})`
}
