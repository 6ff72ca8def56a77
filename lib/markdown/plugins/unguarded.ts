import type { Nodes, Root } from 'mdast'
import { unguard } from '../guard'
import { rewrite } from '../rewrite'

const fields = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta']

/** Gives every string of the tree the characters back that were guarded in what turned out not to be a formula. */
export const unguarded = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => {
    const strings = node as unknown as Record<string, unknown>
    for (const field of fields) {
      const value = strings[field]
      if (typeof value === 'string') strings[field] = unguard(value)
    }
  })
}
