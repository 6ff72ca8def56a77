import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { createLowlight } from 'lowlight'
import { grammars } from '../grammars'
import { rewrite } from '../rewrite'

/**
 * Characters of code in a block, and in a line of it, beyond which it stays plain: grammars look ahead, in time that
 * can grow with the square. So the squares of all blocks of a text together are at most that of the longest.
 */
const LONGEST = 8_000
const LONGEST_LINE = 500

/** Characters of HTML that the marks may add to a text, for each of its own; short ones have more to spend. */
const GROWTH = 3
const LEAST_GROWTH = 5_000

/** What the grammars find, by the classes of ours that show it; all else looks like the rest of the code. */
const classes = new Map(Object.entries({
  k: 'keyword built_in literal name attr selector-tag selector-class selector-id meta property',
  s: 'string regexp link',
  c: 'comment quote doctag',
  t: 'title section',
  i: 'addition',
  d: 'deletion',
}).flatMap(([name, found]) => found.split(' ').map((one) => [`hljs-${one}`, name])))

const { highlight: parse, registered } = createLowlight(grammars)

type Run = { text: string; mark: string | undefined }

/** Marks what stands in blocks of code whose language is known. Takes their text alone, and adds spans with our classes. */
export const highlight = () => (tree: Root, file: { value: unknown }) => {
  let work = LONGEST ** 2
  let room = Math.max(LEAST_GROWTH, GROWTH * String(file.value).length)
  rewrite<Nodes>(tree, (node, parent) => {
    if (node.type !== 'element' || node.tagName !== 'code' || (parent as Element).tagName !== 'pre') return
    const language = /^language-(.*)$/u.exec(String(node.properties.className))?.[1] ?? ''
    const code = toString(node)
    if (!registered(language) || code.length ** 2 > work || code.split('\n').some((line) => line.length > LONGEST_LINE)) return
    work -= code.length ** 2
    const children = marked(code, language)
    const added = children.filter(({ type }) => type === 'element').length * '<span class="k"></span>'.length
    if (added > room) return
    room -= added
    node.children = children
  })
}

function marked(code: string, language: string): ElementContent[] {
  try {
    const runs: Run[] = []
    collect(parse(language, code), undefined, runs)
    return runs.map(({ text, mark }) => (mark ? span(mark, text) : { type: 'text', value: text }))
  } catch {
    return [{ type: 'text', value: code }] // A grammar that gives up says so by throwing.
  }
}

/** The text in its order, each piece with the innermost mark around it; neighbours of one mark are one. */
function collect(node: Nodes, mark: string | undefined, runs: Run[]): void {
  if (node.type === 'text') {
    const last = runs.at(-1)
    if (last && last.mark === mark) last.text += node.value
    else runs.push({ text: node.value, mark })
  }
  if (node.type !== 'element' && node.type !== 'root') return
  const name = node.type === 'element' ? String([node.properties.className].flat()[0]) : undefined
  // What is put into a string from outside is code again.
  const own = name === 'hljs-subst' ? undefined : (classes.get(name ?? '') ?? mark)
  for (const child of node.children) collect(child, own, runs)
}

const span = (name: string, text: string): ElementContent =>
  ({ type: 'element', tagName: 'span', properties: { className: [name] }, children: [{ type: 'text', value: text }] })
