import type { Code, Nodes, Root } from 'mdast'
import { rewrite } from '../rewrite'

const MOST_CELLS = 10_000

/** Short rows are filled up to the width of the first, so few words can ask for millions of cells: such stay source. */
export const hugeTables = () => (tree: Root, file: { value: unknown }) => {
  rewrite<Nodes>(tree, (node) => {
    if (node.type !== 'table' || node.children.length * node.children[0]!.children.length <= MOST_CELLS) return
    const { start, end } = node.position!
    return [{ type: 'code', value: String(file.value).slice(start.offset, end.offset) } satisfies Code]
  })
}
