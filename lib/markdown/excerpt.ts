import type { Element, ElementContent, Root, RootContent } from 'hast'
import { lengthOf } from './plain-text'

/** Characters of text that make a beginning, and that it never exceeds by more than a word or a formula. */
const ENOUGH = 300
const MOST = 700

const shown = new Set(['p', 'ul', 'ol', 'blockquote'])
const left = new Set(['figure', 'x-picture', 'video', 'audio', 'small', 'table', 'pre', 'input'])

/** The beginning of a rendered tree for lists: whole paragraphs as long as they fit, without what needs room. */
export function excerptOf(tree: Root): Root {
  const children: RootContent[] = []
  let length = 0
  for (const node of tree.children) {
    if (node.type !== 'typeset' && !(node.type === 'element' && shown.has(node.tagName))) continue
    const [light] = lighten([node])
    const size = light ? lengthOf([light]) : 0
    if (size === 0) continue
    if (length > 0 && length + size > MOST) break
    children.push(...cut([light!], MOST))
    length += size
    if (length >= ENOUGH) break
  }
  return { type: 'root', children }
}

/** Without pictures, notes and their marks, and anything else that an excerpt has no room for. */
function lighten(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (left.has(node.tagName) || node.properties.className?.toString() === 'mk') return []
    const children = lighten(node.children)
    return children.length === 0 && node.tagName !== 'br' ? [] : [{ ...node, children }]
  })
}

/** At most `room` characters of text, with an ellipsis where there are more. */
function cut(nodes: ElementContent[], room: number): ElementContent[] {
  const kept: ElementContent[] = []
  for (const node of nodes) {
    const length = lengthOf([node])
    if (length <= room) kept.push(node)
    else if (node.type === 'text') kept.push({ type: 'text', value: shortened(node.value, room) })
    else if (node.type === 'element') kept.push({ ...node, children: cut(node.children, room) } satisfies Element)
    if (length > room) break
    room -= length
  }
  return kept
}

/** Ended between two words where it has any, as not every language does. */
const shortened = (text: string, room: number) =>
  `${text.slice(0, room).replace(/\s+\S{0,30}$|[\uD800-\uDBFF]$/, '')}…`
