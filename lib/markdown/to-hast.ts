import type { Element, ElementContent, Properties } from 'hast'
import type { Handlers } from 'mdast-util-to-hast'
import type { Citation, EquationReference, Formula, Mention } from './nodes'

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
    const { value, parentheses, before, after } = node
    const start = (parentheses ? '(' : '') + (before && `${before} `)
    const end = (after && `, ${after}`) + (parentheses ? ')' : '')
    return [text(start), element(parentheses ? 'x-citep' : 'x-cite', {}, [text(value)]), text(end)].filter((part) => part.type !== 'text' || part.value)
  },
  equationReference(state, node: EquationReference) {
    const made = element('x-ref', { source: node.source }, [text(node.value)])
    state.patch(node, made)
    return made
  },
  mention: (_state, node: Mention) => element('x-mention', {}, [text(node.value)]),
}
