import { trimmed } from './tex'

/** Characters looked through for the end of GitHub's form of a formula, a dollar and a backtick. */
const LONGEST_CODE = 10_000

/** Longer ones are looked at no further: they are refused later. */
const LONGEST_INLINE = 10_000

const dollars = /\\(?:text(?!color)\w*|[mhf]box|f?colorbox\s*(?:\{[^{}]{0,50}\}\s*){1,2})\s*\{(?:[^{}]|\{[^{}]{0,200}\}){0,500}\}|\\[^]|\$+/g
const escapes = /\\[^]/g
const doubled = /\\\\[()[\]]/g

/** Offset after a code span, or after its opening marks when nothing before `limit` closes it. */
export function codeEnd(source: string, start: number, length: number, limit: number): number {
  const ticks = /`+/g
  ticks.lastIndex = start + length
  for (let found = ticks.exec(source); found && found.index < limit; found = ticks.exec(source)) {
    if (found[0].length === length) return ticks.lastIndex
  }
  return start + length
}

/**
 * Offset after `$…$`, or -1. By pandoc's rule: no white space inside the dollars, no digit after the closing one, so
 * that money stays money. A digit may follow what has no white space and does not begin with one, as in `$x$2`; and
 * there may be white space around what can be nothing but TeX, as in `$ \alpha $`.
 */
export function inlineEnd(source: string, start: number, limit: number): number {
  if (source[start + 1] === '`') {
    const close = source.slice(start + 2, Math.min(limit, start + LONGEST_CODE)).indexOf('`$')
    if (close > 0) return start + 2 + close + 2
  }
  const found = nextDollars(source, start + 1)
  if (!found || found.index >= limit) return -1
  const tex = source.slice(start + 1, found.index)
  if (tex === '' || tex.length > LONGEST_INLINE) return tex === '' ? -1 : found.index + 1
  const followed = /\d/.test(source[found.index + 1] ?? '')
  if (followed && /^\d|\s/.test(tex)) return -1
  if (/^\d/.test(tex) ? isProse(tex) || isOtherMoney(tex) : isBetweenPrices(source[start - 1], tex)) return -1
  return tex === trimmed(tex) || isSpacedTex(tex) ? found.index + 1 : -1
}

/** Words one after the other and no sign of TeX, as between two prices. */
const isProse = (tex: string) =>
  (!/[\\^_={]/.test(tex) && /\s[a-z]{2,}(?:\s|$)/.test(tex)) || (!tex.includes('\\') && /\s[a-z]{2,} [a-z]{2,}\s/.test(tex))

/** As in `$5です。$10もある`, where no white space parts words, and in `$7, R$ 10`. */
const isOtherMoney = (tex: string) => !tex.includes('\\') && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[,;] [A-Z]{1,3}$/u.test(tex)

/** As in `5$ or 10$`: numbers before both dollars and no sign of TeX. */
const isBetweenPrices = (before: string | undefined, tex: string) => /\d/.test(before ?? '') && /\d$/.test(tex) && !/[\\^_={]/.test(tex)

/** What no sentence has between two dollars: a command, an index or a letter by itself, and no words. */
function isSpacedTex(tex: string): boolean {
  const bare = tex.replace(/\\(?:text\w*|math\w+|operatorname\*?|[mh]box)\s*\{[^{}]*\}|\\[a-zA-Z]+/g, '\\')
  return !tex.includes('\n') && /^\s*(?:[a-zA-Z]\s*$|.*[\\^_=<>])/.test(bare) && !/(?:^|\s)[a-zA-Z]{2,}[,.;:]?(?:\s|$)/.test(bare)
}

/** Offset after `$$…$$`, or -1. */
export function displayEnd(source: string, start: number): number {
  const found = nextDollars(source, start + 2)
  if (!found || found[0].length < 2) return -1
  return unlessBlank(source, start + 2, found.index, found.index + 2)
}

/** Offset after `\(…\)` or `\[…\]`, with one backslash each or with the two of old habits; or -1. */
export function bracketEnd(source: string, start: number, mark: string): number {
  // The address of a link, in which parentheses are escaped.
  if (source.startsWith('](', start - 2)) return -1
  const pattern = mark.length === 2 ? escapes : doubled
  const close = mark.replace('(', ')').replace('[', ']')
  pattern.lastIndex = start + mark.length
  let found = pattern.exec(source)
  while (found && found[0] !== close && found[0] !== mark) found = pattern.exec(source)
  if (found?.[0] !== close) return -1
  const isLineStart = (source[start - 1] ?? '\n') === '\n'
  if (close.endsWith(']') && !isLineStart && isNumbers(source.slice(start + mark.length, found.index))) return -1
  return unlessBlank(source, start + mark.length, found.index, pattern.lastIndex)
}

/** As in `[\[1\]](/b)` and `see \[2, 3\]`: brackets around the numbers of references, escaped as converters do. */
const isNumbers = (tex: string) => /^\d+(?:[,;\s–-]+\d+)*$/.test(tex)

/** Offset after the `\end` of an environment whose `\begin` has `length` characters, or -1. */
export function environmentEnd(source: string, start: number, length: number, environment: string): number {
  const pattern = new RegExp(String.raw`\\(begin|end)\{${environment.replace('*', String.raw`\*`)}\}`, 'g')
  pattern.lastIndex = start + length
  return pattern.exec(source)?.[1] === 'end' ? pattern.lastIndex : -1
}

/** The next unescaped dollars, not counting those in `\text{…}` and the like. */
function nextDollars(source: string, from: number) {
  dollars.lastIndex = from
  let found = dollars.exec(source)
  while (found && found[0][0] !== '$') found = dollars.exec(source)
  return found
}

/** Backslashes by themselves are no formula either: `\[\\\]` is three escaped characters. */
const unlessBlank = (source: string, from: number, to: number, end: number) =>
  /^[\s\\]*$/.test(source.slice(from, to)) ? -1 : end
