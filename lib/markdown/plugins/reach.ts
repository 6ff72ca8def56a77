import type { Element, Nodes, Root } from 'hast'
import { rewrite } from '../rewrite'

const named = (ariaLabel: string) => ({ tabIndex: 0, role: 'group', ariaLabel })

/** What scrolls can be reached and named by keyboard and screen reader; a task's box says what it shows. */
export const reach = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => {
    if (node.type !== 'element') return
    const { tagName, properties } = node
    if (tagName === 'pre') Object.assign(properties, named('Code'))
    if (tagName === 'input') properties.ariaLabel = properties.checked ? 'Done' : 'Not done'
    if (tagName !== 'table') return
    rewrite<Nodes>(node, (cell) => {
      if (cell.type === 'element' && cell.tagName === 'th') cell.properties.scope = 'col'
    })
    return [{ type: 'element', tagName: 'div', properties: { className: ['scroll'], ...named('Table') }, children: [node] } satisfies Element]
  })
}
