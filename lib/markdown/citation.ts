import { fromLatex } from './latex-text'
import type { Citation } from './nodes'

const commands = String.raw`[Cc]ite(?:p|t|alp|alt|author|year|yearpar)?|(?:paren|text|auto|foot)cite`
const options = String.raw`(?:[ \t]?\[[^\][\n]{0,200}\]){0,2}`

/** The source of an expression for a citation, without groups: `\cite{a, b}`, `\citep[see][p. 3]{a}`. */
export const citation = String.raw`\\(?:${commands})\*?${options}[ \t]?\{[^{}]{1,1000}\}`

const parts = new RegExp(String.raw`^\\(${commands})\*?(${options})[ \t]?\{([^{}]*)\}$`)

/** A citation as it was written; null where it is none or names nothing. Of the options a lone one stands behind, as in natbib. */
export function citationOf(source: string): Citation | null {
  const [, command = '', written = '', inside = ''] = parts.exec(source) ?? []
  const keys = inside.split(',').map((key) => key.replace(/\s+/g, ' ').trim()).filter(Boolean)
  if (keys.length === 0) return null
  const given = [...written.matchAll(/\[([^\]]*)\]/g)].map((option) => fromLatex(option[1]!).replace(/(?<=\.)~/g, ' ').trim())
  const [before, after] = given.length === 2 ? given : ['', ...given]
  const parentheses = /^(?:[Cc]itep|parencite|autocite|footcite)$/.test(command)
  return { type: 'citation', value: keys.join(','), parentheses, before: before!, after: after ?? '' }
}

/** Whether an element is a slot for papers: `x-cite` among words, `x-citep` in parentheses. */
export const isCitation = (tagName: string) => tagName === 'x-cite' || tagName === 'x-citep'
