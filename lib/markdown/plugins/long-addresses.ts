import type { Definition, Nodes, PhrasingContent, Root } from 'mdast'
import type { Found } from '../nodes'
import { rewrite } from '../rewrite'

/** Characters that the addresses and titles of definitions may come to where they are used: each use repeats them. */
const MOST = 200_000

/** What refers to a definition is its words alone once the addresses have grown too long for a page. */
export const longAddresses = () => (tree: Root, file: { data: object }) => {
  const { problems } = file.data as Found
  const lengths = new Map<string, number>()
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'definition' && !lengths.has(node.identifier)) lengths.set(node.identifier, lengthOf(node))
  })
  let spent = 0
  rewrite<Nodes>(tree, (node): PhrasingContent[] | undefined => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const before = spent
    spent += lengths.get(node.identifier) ?? 0
    if (spent <= MOST) return
    if (before <= MOST) {
      problems.push({ offset: node.position?.start.offset ?? 0, message: 'From here on the addresses of this text are too long to repeat them.' })
    }
    return node.type === 'linkReference' ? node.children : [{ type: 'text', value: node.alt ?? '' }]
  })
}

const lengthOf = ({ url, title }: Definition) => url.length + (title?.length ?? 0)
