import type { Nodes } from 'hast'
import { escapeHtml } from './escape'
import { excerptOf } from './excerpt'
import { guard, normalise } from './guard'
import { tooLarge, tooLong, tooMuch } from './limits'
import type { Found } from './nodes'
import { pipeline } from './pipeline'
import { plainText } from './plain-text'
import { referencesOf } from './references-of'
import { toHtml } from './to-html'

/** Kept renderings of another version are made anew: raise it with every change of what comes out. */
export const RENDERER_VERSION = 3

/** More than these nobody reads. */
const MOST_PROBLEMS = 100

/** What the author should know of a text; lines and columns count from 1. */
export type Problem = { line: number; column: number; message: string }

export type Rendered = {
  /** The whole text, with slots for `fillSlots`. */
  html: string
  /** Its beginning for lists, some 300 to 700 characters, with slots too. */
  excerpt: string
  /** Its words, formulas in Unicode or as TeX. */
  text: string
  /** Keys of `\cite{…}` in order, each once. */
  cites: string[]
  /** Handles of `@` in lower case, each once. */
  mentions: string[]
  problems: Problem[]
  blocks: Block[]
}

/** A part of the HTML that stands by itself: a paragraph, a list, a displayed formula. */
export type Block = {
  /** The line of the source at which it begins, from 1. */
  line: number
  /** Characters of its HTML, before slots are filled; together they are the whole. */
  length: number
}

/** Renders a text of the dialect. Never throws: what cannot be rendered is shown as its source, with a note. */
export function render(text: string): Rendered {
  const source = normalise(text)
  const long = tooLong(source)
  if (long) return asSource(source, long)
  const guarded = guard(source)
  const reason = tooMuch(guarded)
  if (reason) return asSource(source, reason)
  const data: Found = { problems: [] }
  try {
    const tree = pipeline.runSync(pipeline.parse(guarded), { value: source, data })
    const large = tooLarge(toHtml(tree, () => ''), source)
    if (large) return asSource(source, large)
    const problems = data.problems.slice(0, MOST_PROBLEMS)
    const parts = tree.children.map((child) => toHtml(child))
    const lines = linesOf(source, tree.children.map(startOf))
    return {
      html: parts.join(''),
      blocks: parts.map((part, n) => ({ line: lines[n]!, length: part.length })),
      excerpt: toHtml(excerptOf(tree)),
      text: plainText(tree),
      ...referencesOf(tree),
      problems: problems.map(({ offset, message }) => ({ ...placeOf(source, offset), message })),
    }
  } catch (error) {
    // The parsers know one failure, the end of the stack: emphasis or brackets within each other by the thousand.
    return asSource(source, error instanceof RangeError ? 'it is nested too deeply' : 'it cannot be read')
  }
}

/** The offset at which a node begins; one that was put around others begins with them. */
function startOf(node: Nodes): number | undefined {
  return node.position?.start.offset ?? ('children' in node && node.children[0] ? startOf(node.children[0]) : undefined)
}

/** The lines, from 1, of offsets in rising order; what has none of its own stands where the one before it does. */
function linesOf(source: string, offsets: (number | undefined)[]): number[] {
  let [line, at] = [1, 0]
  return offsets.map((offset = 0) => {
    for (; at < offset; at++) if (source[at] === '\n') line++
    return line
  })
}

function placeOf(source: string, offset: number) {
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** A text that cannot be rendered, as it was written, with the reason. */
export function asSource(text: string, reason: string): Rendered {
  const source = normalise(text)
  const message = `This text is shown as it was written: ${reason}.`
  const html = `<p>${message}</p><pre tabindex="0" role="group" aria-label="Code"><code>${escapeHtml(source)}</code></pre>`
  return {
    html,
    blocks: [{ line: 1, length: html.length }],
    excerpt: `<p>${escapeHtml(source.slice(0, 300).toWellFormed())}…</p>`,
    text: source,
    cites: [],
    mentions: [],
    problems: [{ line: 1, column: 1, message }],
  }
}
