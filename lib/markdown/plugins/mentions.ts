import type { Nodes, PhrasingContent, Root } from 'mdast'
import { rewrite } from '../rewrite'

/** A handle as people may write it: not in an address, not the beginning of a longer word. */
const mention = /(?<![\w@/.-])@([A-Za-z0-9_-]{3,30})(?![\w@-])/g

/** Marks what may be the handle of a person, save in links and code. */
export const mentions = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return [node]
    if (node.type !== 'text' || !node.value.includes('@')) return
    const parts: PhrasingContent[] = []
    let at = 0
    for (const found of node.value.matchAll(mention)) {
      parts.push({ type: 'text', value: node.value.slice(at, found.index) }, { type: 'mention', value: found[1]! })
      at = found.index + found[0].length
    }
    return [...parts, { type: 'text', value: node.value.slice(at) }]
  })
}
