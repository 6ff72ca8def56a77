import type { Nodes, Root } from 'hast'
import { plainText } from '../plain-text'
import { rewrite } from '../rewrite'

/** Levels down, so that what people write stays below the paper's title and the summary's own heading. */
const SHIFT = 2

/** Shifts headings and gives each an anchor made of its words, the second of a name with a number. */
export const headings = () => (tree: Root) => {
  const taken = new Map<string, number>()
  rewrite<Nodes>(tree, (node) => {
    const level = node.type === 'element' && /^h([1-6])$/.exec(node.tagName)?.[1]
    if (!level) return
    node.tagName = `h${Math.min(Number(level) + SHIFT, 6)}`
    node.properties.id = anchor(plainText(node), taken)
  })
}

function anchor(words: string, taken: Map<string, number>): string {
  const letters = words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').trim().replace(/\s+/g, '-')
  const slug = letters.slice(0, 80).replace(/[\uD800-\uDBFF]$/, '') || 'section'
  let id = slug
  while (taken.has(id)) {
    const count = taken.get(slug)! + 1
    taken.set(slug, count)
    id = `${slug}-${count}`
  }
  taken.set(id, 0)
  return id
}
