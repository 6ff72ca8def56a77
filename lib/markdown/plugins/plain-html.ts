import type { Nodes, Root } from 'mdast'
import { rewrite } from '../rewrite'

/** HTML is text. From here on no node of the tree can become a tag that somebody typed. */
export const plainHtml = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => (node.type === 'html' ? [{ ...node, type: 'text' }] : undefined))
}
