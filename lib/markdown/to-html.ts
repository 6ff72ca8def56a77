import type { Element, Nodes } from 'hast'
import { escapeHtml } from './escape'
import type { Typeset } from './nodes'

const empty = new Set(['br', 'hr', 'img', 'input'])

/**
 * A clean tree as HTML with slots: `<x-cite>`, `<x-citep>`, `<x-mention>`, `<x-picture>`, and the values that stand in single
 * quotes (ids, fragments). Text and values are escaped so thoroughly that nothing people write can look like one.
 * @param formula what stands for one: the HTML that was made of it
 */
export function toHtml(node: Nodes, formula = ({ value }: Typeset) => value): string {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type === 'typeset') return formula(node)
  if (node.type === 'root') return node.children.map((child) => toHtml(child, formula)).join('')
  if (node.type !== 'element') return ''
  const start = `<${node.tagName}${attributes(node)}>`
  if (empty.has(node.tagName)) return start
  return `${start}${node.children.map((child) => toHtml(child, formula)).join('')}</${node.tagName}>`
}

function attributes({ properties }: Element): string {
  let html = ''
  for (const [property, value] of Object.entries(properties)) {
    const list = Array.isArray(value) ? value : [value]
    if (list.length === 0 || value === null || value === undefined || value === false) continue
    const words = value === true ? '' : escapeHtml(list.join(' '))
    const quote = isSlot(property, words) ? "'" : '"'
    html += ` ${attributeName(property)}=${quote}${words}${quote}`
  }
  return html
}

const isSlot = (property: string, value: string) =>
  property === 'id' || (property === 'href' && value.startsWith('#'))

const attributeName = (property: string) =>
  property === 'className' ? 'class' : property.replace(/^aria/, 'aria-').toLowerCase()
