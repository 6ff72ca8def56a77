import type { Element, Nodes, Root } from 'hast'
import { rewrite } from '../rewrite'

const named = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' }

/** What scrolls can be reached and named by keyboard and screen reader; a task's box says what it shows. */
export const reach = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => {
    if (node.type !== 'element') return
    const { tagName, properties } = node
    if (tagName === 'pre') properties.tabIndex = 0
    if (tagName === 'input') properties.ariaLabel = properties.checked ? 'Done' : 'Not done'
    if (tagName !== 'table') return
    rewrite<Nodes>(node, (cell) => {
      if (cell.type === 'element' && cell.tagName === 'th') cell.properties.scope = 'col'
    })
    return [{ type: 'element', tagName: 'div', properties: { ...named }, children: [node] } satisfies Element]
  })
}
