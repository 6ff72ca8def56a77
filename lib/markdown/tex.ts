/** Delimiters by their beginning, the longest first, and whether the formula is displayed. */
const delimiters: [open: string, close: string, display: boolean][] = [
  ['$$', '$$', true],
  ['$`', '`$', false],
  ['$', '$', false],
  ['\\\\[', '\\\\]', true],
  ['\\\\(', '\\\\)', false],
  ['\\[', '\\]', true],
  ['\\(', '\\)', false],
]

/** A formula's TeX without its delimiters; an environment is its own delimiter. */
export function formulaOf(source: string): { tex: string; display: boolean } {
  const found = delimiters.find(([open, close]) => source.startsWith(open) && source.endsWith(close))
  if (!found) return { tex: source, display: true }
  const [open, close, display] = found
  return { tex: source.slice(open.length, -close.length), display }
}

/** Environments that KaTeX lacks, by the nearest it has. */
const nearest = new Map([
  ['multline', 'gather'], ['multline*', 'gather*'], ['flalign', 'align'], ['flalign*', 'align*'],
  ['eqnarray', 'align'], ['eqnarray*', 'align*'], ['displaymath', 'equation*'],
])

/**
 * TeX as KaTeX wants it. Three or four backslashes before white space are the one row break of people who learned to
 * double them; `\[` and `\]` within a formula are brackets escaped from Markdown.
 */
export function repair(tex: string): string {
  return tex
    .replace(/(?<!\\)\\{3,4}(?=\s|$)/g, '\\\\')
    .replace(/(?<!\\)\\([[\]])/g, '$1')
    .replace(/\\(begin|end)\{(\w+\*?)\}/g, (_, end, name) => `\\${end}{${nearest.get(name) ?? name}}`)
}
