import type { Element, Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { typesetter } from '../katex'
import type { Found, Typeset } from '../nodes'
import { rewrite } from '../rewrite'

/** Sets every formula. One that TeX cannot read is shown as it was written, marked, with the message at hand. */
export const typeset = () => (tree: Root, file: { data: object }) => {
  const { problems } = file.data as Found
  const set = typesetter()
  rewrite<Nodes>(tree, (node, parent) => {
    if (node.type !== 'element' || node.tagName !== 'x-math') return
    const tex = toString(node)
    const result = set(tex, node.properties.display === 'block')
    if ('html' in result) return [{ type: 'typeset', value: result.html, tex } satisfies Typeset]
    problems.push({ offset: node.position?.start.offset ?? 0, message: result.error })
    const source = element('code', { className: ['math-error'], title: result.error }, [
      { type: 'text', value: String(node.properties.source) },
    ])
    return [parent.type === 'root' ? element('p', {}, [source]) : source]
  })
}

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element =>
  ({ type: 'element', tagName, properties, children })
