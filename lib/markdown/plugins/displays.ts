import type { Code, Nodes, PhrasingContent, Root } from 'mdast'
import type { Formula } from '../nodes'
import { rewrite } from '../rewrite'

const isDisplay = (node: PhrasingContent): node is Formula => node.type === 'formula' && node.display
const isSpace = (node: PhrasingContent) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')

/** A fenced block of language `math` is a display formula, and displays alone in a paragraph need none around them. */
export const displays = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'code' && node.lang === 'math') return [fromFence(node)]
    if (node.type !== 'paragraph' || !node.children.every((child) => isDisplay(child) || isSpace(child))) return
    return node.children.filter((child) => isDisplay(child))
  })
}

const fromFence = ({ value, position }: Code): Formula =>
  ({ type: 'formula', value, source: value, display: true, position })
