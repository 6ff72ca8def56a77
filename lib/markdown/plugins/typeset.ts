import type { Element, Nodes, Root, Text } from 'hast'
import { toString } from 'hast-util-to-string'
import { escapeHtml } from '../escape'
import { plainInline } from '../inline'
import { typesetter } from '../katex'
import { labelsOf, type Labels } from '../labels'
import type { Found, Typeset } from '../nodes'
import { rewrite } from '../rewrite'

/** Sets every formula. One that TeX cannot read is shown as it was written, marked, with the message at hand. */
export const typeset = () => (tree: Root, file: { value: unknown; data: object }) => {
  const { problems } = file.data as Found
  const labels = labelsOf(displaysOf(tree), String(file.value))
  const set = typesetter(labels)
  const linked = withinLinks(tree)
  rewrite<Nodes>(tree, (node, parent) => {
    if (node.type !== 'element') return
    if (node.tagName === 'x-ref') return [reference(node, labels, problems)]
    if (node.tagName !== 'x-math') return
    const tex = toString(node)
    const result = set(tex, node.properties.display === 'block')
    if ('html' in result) return [{ type: 'typeset', value: linked.has(node) ? result.html : reachable(result.html), tex, position: node.position } satisfies Typeset]
    problems.push({ offset: node.position?.start.offset ?? 0, message: result.error })
    const shown = unreadable(String(node.properties.source), result.error)
    return [parent.type === 'root' ? { type: 'element', tagName: 'p', properties: {}, children: [shown], position: node.position } satisfies Element : shown]
  })
}

/** One among words that may have to scroll is within reach of the keyboard. */
const reachable = (html: string) => html.replace(/^<span class="long(?:est)?"/, '$& tabindex="0" role="group" aria-label="Formula"')

/** Elements in links, which hold nothing else to go to. */
function withinLinks(tree: Root): Set<Nodes> {
  const found = new Set<Nodes>()
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'a') rewrite<Nodes>(node, (inner) => void found.add(inner))
  })
  return found
}

function displaysOf(tree: Root): string[] {
  const found: string[] = []
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'element' && node.properties.display === 'block') found.push(toString(node))
  })
  return found
}

/** What the equation is called that the text speaks of; what was written where there is none. */
function reference(node: Element, labels: Labels, problems: Found['problems']): Text {
  const label = toString(node)
  const name = labels.get(label)?.name
  const source = String(node.properties.source)
  if (name !== undefined) return { type: 'text', value: plainInline(source.startsWith('\\eqref') ? `(${name})` : name) }
  problems.push({ offset: node.position?.start.offset ?? 0, message: `No equation here has the label ${label}.` })
  return { type: 'text', value: source }
}

const unreadable = (source: string, error: string): Typeset => ({
  type: 'typeset',
  value: `<code class="math-error" title="${escapeHtml(error)}">${escapeHtml(source)}</code>`,
  tex: source,
})
