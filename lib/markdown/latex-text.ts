import { combining, latex2unicode } from 'unicode2latex'
import { subscripts, superscripts } from './readable-signs'

/** Braces within braces that are looked into. */
const DEEPEST = 20

/** Stands for a formula in what is read here: a noncharacter, of which `normalise` leaves none. It comes out as it went in. */
export const FORMULA = '\uFDE8'

/** Marks for signs that are meant as themselves, while those that TeX goes by are looked for; and how TeX spells them. */
const meant: Record<string, [mark: string, escaped: string]> = {
  '{': ['\uFDE0', '\\{'], '}': ['\uFDE1', '\\}'], $: ['\uFDE2', '\\$'], '\\': ['\uFDE3', '\\textbackslash{}'], '~': ['\uFDE4', '\\textasciitilde{}'],
}
const [open, close] = ['\uFDE5', '\uFDE6']
/** Where something was that is gone: braces around it are TeX's. */
const gone = '\uFDE7'
const signs = new Map([...Object.entries(meant).map(([sign, [mark]]) => [mark, sign] as const), [open, '{'], [close, '}'], [gone, '']])
const escapes = new Map([...Object.values(meant), [open, '{'], [close, '}'], [gone, '']] as [string, string][])

/** Commands whose text is shown as it is: what they do to it has no place in a title. */
const plain = /^(?:emph|text(?:it|bf|tt|sc|sf|sl|rm|up|md|normal)?|[mhf]box|uline|underline|mkbib(?:emph|bold|italic)|math(?:rm|bf|it|sf|tt|cal|bb|frak|scr)|boldsymbol|ensuremath|(?:Make)?(?:upp|low)ercase|url|path|nohyphens)$/i
const quoting = /^(?:enquote|mkbibquote)$/
const switches = /\\(?:em|it|bf|sc|tt|rm|sl|sf|(?:bf|md)series|(?:it|sc|sl|up)shape|(?:tt|rm|sf)family|normalfont|protect|relax)(?![A-Za-z])[ \t]*/g
/** Commands with two arguments, the second or the first for the reader. */
const second = /\\(?:href|textcolor|foreignlanguage)[ \t]*\{[^{}\uFDE8]*\}[ \t]*(?=\{)/g
const first = /\\texorpdfstring[ \t]*(\{[^{}]*\})[ \t]*\{[^{}\uFDE8]*\}/g

const accent = /\\(?:(["'`^~=.])|([uvHcdbkrt])(?![A-Za-z]))[ \t]*(?:\{([^{}]*)\}|(\p{L}\p{M}*))/gu
/** By their sign or letter: those of the library's table, and two that it lacks. */
const marks: Record<string, string> = { ...combining.tounicode, b: '\u0331', t: '\u0361' }

const symbol = /\\([A-Za-z]+)(\{\}|[ \t]+(?=[\p{Ll}{]))?/gu
type Sign = string | { text?: string }
const table: Record<string, Sign | undefined> = latex2unicode
const own: Record<string, string> = {
  LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', slash: '/', textperiodcentered: '·', textquotesingle: '\'', newline: ' ',
}

/**
 * Text as LaTeX and BibTeX spell it, in the characters that are meant: accents, letters, dashes, quotes, ties, commands
 * of type, braces that keep capitals. What is none of it, or unknown, stays as it is.
 */
export const fromLatex = (text: string) => decoded(text).replace(/[\uFDE0-\uFDE7]/g, (mark) => signs.get(mark)!)

/** The same as it is kept, to be read again: what would then mean something else stays escaped. */
export const settledLatex = (text: string) => decoded(text).replace(/[\uFDE0-\uFDE7]/g, (mark) => escapes.get(mark)!)

function decoded(source: string): string {
  if (!/[\\{}~]|--|''/.test(source)) return source
  let text = source
    .replace(/\\([{}$])/g, (_, sign: string) => meant[sign]![0])
    .replace(/\\\\|(?<=\S)\\ |\\[,:;>]/g, ' ').replace(/\\[/!@-]/g, '').replace(/\\([&%#_])/g, '$1')
    .replace(switches, gone).replace(second, gone).replace(first, '$1').replace(symbol, letterOf)
  for (let before = '', depth = 0; before !== text && depth < DEEPEST; depth++) {
    before = text
    text = text.replace(accent, accented).replace(/\\([A-Za-z]+)\*?[ \t]*\{([^{}]*)\}/g, said).replace(/\{([^{}]*)\}/g, bare)
  }
  return text
    .replace(/(?<=[\p{L}\p{N}.,;:)\uFDE8])~(?=[\p{L}\p{N}(\uFDE8]|--)/gu, ' ')
    .replace(/(?:``|“)([^“”`]*?)''/g, '“$1”')
    .replace(/(?<![-<])(?:(?<=\s)-{2,3}(?=\s)|(?<=\S)-{2,3}(?=[^\s>-]))/g, (dashes) => (dashes.length === 2 ? '–' : '—'))
}

/** A letter or sign by its name. Behind it TeX skips white space, which is read so where it is a letter within a word. */
function letterOf(written: string, name: string, after = ''): string {
  const found = own[name] ?? table[`\\${name}`]
  const sign = (typeof found === 'string' ? found : found?.text)?.normalize('NFC')
  if (!sign || /^(?:\p{M}|[uvHcdbkrt]$)/u.test(sign) || marks[name]) return written
  const kept = meant[sign]?.[0] ?? sign
  return after === '{}' || /^[\p{L}’']$/u.test(sign) ? kept : kept + after
}

function accented(_: string, sign: string | undefined, letter: string | undefined, group: string | undefined, single: string | undefined): string {
  const name = sign ?? letter!
  const text = (group ?? single!).trim()
  if (text === '') return name === '~' ? meant['~']![0] : name === '^' ? '^' : ''
  const [head, ...rest] = text.match(/[^]\p{M}*/gu)!
  const dotted = 'cdbk'.includes(name) ? head! : head!.replace('ı', 'i').replace('ȷ', 'j')
  return `${dotted}${marks[name]}${rest.join('')}`.normalize('NFC')
}

function said(written: string, name: string, text: string): string {
  if (plain.test(name)) return text
  if (quoting.test(name)) return `“${text}”`
  if (name === 'textsuperscript') return [...text].map((sign) => superscripts[sign] ?? sign).join('')
  if (name === 'textsubscript') return [...text].map((sign) => subscripts[sign] ?? sign).join('')
  // BibTeX sorts by it.
  if (name === 'noopsort' && !text.includes(FORMULA)) return ''
  return written.replace('{', open).replace('}', close)
}

/** Braces go, as BibTeX's do, save those that mean themselves: around a set, or around plain words as brackets. */
function bare(_: string, text: string, at: number, whole: string): string {
  const [before, after] = [whole[at - 1] ?? '', whole[at + text.length + 2] ?? '']
  const isSet = /^\s*[-+\w]{1,3}(?:\s*[,|;]\s*(?:[-+\w]{1,3}|\.{3}|…))+\s*$/.test(text)
  const isAside = /^[a-z]{2,}(?: [a-z]+)*$/.test(text) && /[\s([]|^$/.test(before) && /[\s)\],.;:!?]|^$/.test(after) && before + after !== ''
  return isSet || isAside || before === close ? `${open}${text}${close}` : text
}
