import type { Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { isCitation } from './citation'
import { rewrite } from './rewrite'

/** Looked up at most for one text; further ones are shown as they were written. */
const MOST_CITES = 500
const MOST_MENTIONS = 100

/** The keys and handles that a rendered tree has slots for, in order, each once. */
export function referencesOf(tree: Root): { cites: string[]; mentions: string[] } {
  const cites = new Set<string>()
  const mentions = new Set<string>()
  rewrite<Nodes>(tree, (node) => {
    if (node.type !== 'element') return
    if (isCitation(node.tagName)) for (const key of toString(node).split(',')) cites.add(key)
    if (node.tagName === 'x-mention') mentions.add(toString(node).toLowerCase())
  })
  return { cites: [...cites].slice(0, MOST_CITES), mentions: [...mentions].slice(0, MOST_MENTIONS) }
}
