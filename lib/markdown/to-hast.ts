import type { Element, ElementContent, Properties } from 'hast'
import type { Handlers } from 'mdast-util-to-hast'
import type { Citation, Formula, Mention } from './nodes'

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element =>
  ({ type: 'element', tagName, properties, children })
const text = (value: string): ElementContent => ({ type: 'text', value })

/**
 * How the dialect's own nodes become elements. The `x-` names are this renderer's: nobody can type them, as what
 * people write as HTML is text.
 */
export const handlers: Handlers = {
  formula(state, node: Formula) {
    const { display, source, value } = node
    const made = element('x-math', { display: display ? 'block' : 'inline', source }, [text(value)])
    state.patch(node, made)
    return made
  },
  citation(_state, node: Citation) {
    const slot = element('x-cite', {}, [text(node.value)])
    return node.parentheses ? [text('('), slot, text(')')] : slot
  },
  mention: (_state, node: Mention) => element('x-mention', {}, [text(node.value)]),
}
