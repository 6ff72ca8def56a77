/** Characters looked through for the end of GitHub's form of a formula, a dollar and a backtick. */
const LONGEST_CODE = 10_000

const dollars = /\\(?:text\w*|[mh]box)\s*\{[^{}]{0,500}\}|\\[^]|\$+/g
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
 * that money stays money. A digit may follow what has no white space and does not begin with one, as in `$x$2`.
 */
export function inlineEnd(source: string, start: number, limit: number): number {
  if (source[start + 1] === '`') {
    const close = source.slice(start + 2, Math.min(limit, start + LONGEST_CODE)).indexOf('`$')
    if (close > 0) return start + 2 + close + 2
  }
  const found = nextDollars(source, start + 1)
  if (!found || found.index >= limit) return -1
  const tex = source.slice(start + 1, found.index)
  const money = /\d/.test(source[found.index + 1] ?? '') && /^\d|\s/.test(tex)
  return tex === '' || tex !== tex.trim() || money ? -1 : found.index + 1
}

/** Offset after `$$…$$`, or -1. */
export function displayEnd(source: string, start: number): number {
  const found = nextDollars(source, start + 2)
  if (!found || found[0].length < 2) return -1
  return unlessBlank(source, start + 2, found.index, found.index + 2)
}

/** Offset after `\(…\)` or `\[…\]`, with one backslash each or with the two of old habits; or -1. */
export function bracketEnd(source: string, start: number, mark: string): number {
  const pattern = mark.length === 2 ? escapes : doubled
  const close = mark.replace('(', ')').replace('[', ']')
  pattern.lastIndex = start + mark.length
  let found = pattern.exec(source)
  while (found && found[0] !== close && found[0] !== mark) found = pattern.exec(source)
  if (found?.[0] !== close) return -1
  return unlessBlank(source, start + mark.length, found.index, pattern.lastIndex)
}

/** Offset after the `\end` of an environment whose `\begin` has `length` characters, or -1. */
export function environmentEnd(source: string, start: number, length: number, environment: string): number {
  const pattern = new RegExp(String.raw`\\(begin|end)\{${environment.replace('*', String.raw`\*`)}\}`, 'g')
  pattern.lastIndex = start + length
  return pattern.exec(source)?.[1] === 'end' ? pattern.lastIndex : -1
}

/** The next unescaped dollars, not counting those in `\text{…}`. */
function nextDollars(source: string, from: number) {
  dollars.lastIndex = from
  let found = dollars.exec(source)
  while (found && found[0][0] !== '$') found = dollars.exec(source)
  return found
}

const unlessBlank = (source: string, from: number, to: number, end: number) =>
  source.slice(from, to).trim() === '' ? -1 : end
