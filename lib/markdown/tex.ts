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

/** Without the white space around it, save a last one that a backslash makes part of the formula. */
export function trimmed(tex: string): string {
  const bare = tex.trim()
  return endsEscaping(bare) && /\s$/.test(tex) ? `${bare} ` : bare
}

/** Whether the last backslash of a text would escape what comes after it. */
export function endsEscaping(text: string): boolean {
  let length = 0
  while (text[text.length - 1 - length] === '\\') length++
  return length % 2 === 1
}

/** Environments by those of KaTeX that show them as people expect: numbered is only what has a tag. */
const displayed: Record<string, string> = {
  align: 'align*', alignat: 'alignat*', gather: 'gather*', equation: 'equation*', displaymath: 'equation*',
  multline: 'gather*', 'multline*': 'gather*', flalign: 'align*', 'flalign*': 'align*',
  eqnarray: 'align*', 'eqnarray*': 'align*',
}
const within: Record<string, string> = {
  'align*': 'aligned', 'alignat*': 'alignedat', 'gather*': 'gathered', 'equation*': 'gathered', split: 'aligned',
}

/**
 * TeX as KaTeX wants it. Three or four backslashes before white space are the one row break of people who learned to
 * double them; `\[` and `\]` within a formula are brackets escaped from Markdown, `\\{` and `\\}` are braces where
 * there are no rows.
 * @param display whether it stands on lines of its own, where alone KaTeX takes some environments
 */
export function repair(tex: string, display: boolean): string {
  return tex
    .replace(/(?<!\\)\\{3,4}(?=\s|$)/g, '\\\\')
    .replace(/(?<!\\)\\([[\]])/g, '$1')
    .replace(/\\(left|right|middle|[bB]igg?[lrm]?)\s*\\\\(?=[{}|])/g, '\\$1\\')
    .replace(/(?<!\\)\\\\\{([^]*?)(?<!\\)\\\\\}/g, (braces, within) => (hasRows.test(tex) ? braces : `\\{${within}\\}`))
    .replace(/\\(begin|end)\s*\{(\w+\*?)\}/g, (_, end, name) => `\\${end}{${environment(name, display)}}`)
    .replace(/\\begin\{(array|aligned|gathered|alignedat)\}\s*\[[tbc]\]/g, '\\begin{$1}')
    .replace(/\\begin\{array\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, (_, columns) => `\\begin{array}{${columnsOf(columns)}}`)
    .replace(words, (_, name, text) => `\\${name}{${text.split(/(\$[^$]*\$)/).map(escaped).join('')}}`)
}

const hasRows = /\\(?:begin|substack|\w*matrix|cases|eqalign|displaylines)|\\\\(?![{}])/

const words = /\\(text(?:rm|it|bf|sf|tt|up|md|sc|sl|normal)?|emph|[mh]box)\s*\{((?:\\[^]|[^{}$\\]|\$[^$]*\$)*)\}/g

function environment(written: string, display: boolean): string {
  const name = displayed[written] ?? written
  return display ? name : within[name] ?? name
}

/** Columns without widths and what stands between them, which KaTeX does not know. */
const columnsOf = (columns: string) => columns
  .replace(/\*\s*\{(\d{1,2})\}\s*\{([^{}]*)\}/g, (_, count, repeated) => repeated.repeat(Number(count)))
  .replace(/[@!<>]\s*\{[^{}]*\}/g, '').replace(/[pmb]\s*\{[^{}]*\}/g, 'l').replace(/[^lcr|:\s]/g, '')

/** In the words of a formula only braces, dollars and backslashes mean something. */
const escaped = (words: string) => words.startsWith('$') ? words :
  words.replace(/(\\[^])|[_%&]|#(?!\d)/g, (all, command) => command ?? `\\${all}`).replace(/\^/g, '\\textasciicircum{}')
