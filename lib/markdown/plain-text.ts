import type { Element, ElementContent, Nodes } from 'hast'
import { isCitation } from './citation'
import type { Typeset } from './nodes'
import { readable } from './readable'

const blocks = new Set([
  'blockquote', 'div', 'figure', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'tr', 'ul',
])

/** The words of a rendered tree, blocks on lines of their own, formulas as people write them where there is no markup. */
export function plainText(tree: Nodes): string {
  return wordsOf(tree, ({ value, tex }) => readable(value) || tex).replace(/[ \t]*\n\s*/g, '\n').trim()
}

function wordsOf(node: Nodes, formula: (node: Typeset) => string): string {
  if (node.type === 'text') return node.value
  if (node.type === 'typeset') return formula(node)
  if (node.type !== 'element' && node.type !== 'root') return ''
  const words = node.children.map((child: Nodes) => wordsOf(child, formula)).join('')
  if (node.type === 'root') return words
  if (blocks.has(node.tagName)) return `\n${words}\n`
  if (node.properties.className?.toString() === 'mk') return ''
  if (node.tagName === 'small') return ` (${words})`
  if (node.tagName === 'x-mention') return `@${words}`
  if (isCitation(node.tagName)) return words.replaceAll(',', ', ')
  if (node.tagName === 'x-picture') return wordsOfPicture(node)
  if (node.tagName === 'br') return '\n'
  return node.tagName === 'td' || node.tagName === 'th' ? `${words} ` : words
}

const wordsOfPicture = ({ properties: { alt, title, shape } }: Element) =>
  shape === 'figure' ? `\n${String(alt)}\n${String(title ?? '')}\n` : String(alt)

/** Characters of text, formulas counting as their TeX. */
export const lengthOf = (nodes: ElementContent[]) => nodes.reduce((length, node) => length + wordsOf(node, ({ tex }) => tex).length, 0)
