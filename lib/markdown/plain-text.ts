import type { ElementContent, Nodes } from 'hast'

const blocks = new Set([
  'blockquote', 'div', 'figure', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'tr', 'ul',
])

/** The words of a rendered tree, blocks on lines of their own, formulas as their TeX. */
export function plainText(tree: Nodes): string {
  return wordsOf(tree).replace(/[ \t]*\n\s*/g, '\n').trim()
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'typeset') return node.tex
  if (node.type !== 'element' && node.type !== 'root') return ''
  const words = node.children.map((child: Nodes) => wordsOf(child)).join('')
  if (node.type === 'root') return words
  if (blocks.has(node.tagName)) return `\n${words}\n`
  if (node.properties.className?.toString() === 'mk') return ''
  if (node.tagName === 'small') return ` (${words})`
  if (node.tagName === 'x-mention') return `@${words}`
  if (node.tagName === 'x-cite') return words.replaceAll(',', ', ')
  if (node.tagName === 'img') return String(node.properties.alt)
  if (node.tagName === 'br') return '\n'
  return node.tagName === 'td' || node.tagName === 'th' ? `${words} ` : words
}

/** Characters of text, formulas counting as their TeX. */
export const lengthOf = (nodes: ElementContent[]) => nodes.reduce((length, node) => length + wordsOf(node).length, 0)
