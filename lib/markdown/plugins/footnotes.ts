import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { Part } from '../nodes'
import { rewrite } from '../rewrite'

type Place = { roomy: boolean; inLink: boolean }

/** Within these a note can stand beside its mark; in a table, a heading or a link it would be in the way. */
const roomy = new Set(['root', 'paragraph', 'blockquote', 'list', 'listItem', 'emphasis', 'strong', 'delete'])

/**
 * Numbers the footnotes in reading order. One of a single paragraph stands in the margin, right after its first mark,
 * so that it is also read aloud there; any other goes to a list at the end, with links to and fro.
 */
export const footnotes = () => (tree: Root) => {
  const definitions = new Map<string, FootnoteDefinition>()
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  const numbers = new Map<string, number>()
  const entries: Part[] = []

  const noted = (identifier: string, place: Place): Part[] => {
    const { children } = definitions.get(identifier)!
    const known = numbers.get(identifier)
    const number = known ?? numbers.size + 1
    numbers.set(identifier, number)
    if (known === undefined && place.roomy && !place.inLink && isSlight(children)) {
      const note = sidenote(number, children[0].children)
      walk(note, { roomy: false, inLink: false })
      return [mark([text(number)]), note]
    }
    if (known === undefined) entries.push(entry(number, children))
    if (place.inLink) return [mark([text(number)])]
    const link = part('a', { href: `#fn:${number}`, ariaLabel: `Note ${number}` }, [text(number)])
    if (known === undefined) link.data.hProperties.id = `ref:${number}`
    return [mark([link])]
  }

  const walk = (node: Parents | Part, around: Place) => {
    if (node.type === 'footnoteDefinition') return
    const inLink = around.inLink || node.type === 'link' || node.type === 'linkReference'
    const place = { inLink, roomy: around.roomy && roomy.has(node.type) }
    node.children = node.children.flatMap((child: Nodes) => {
      if (child.type === 'footnoteReference') return noted(child.identifier, place)
      if ('children' in child) walk(child, place)
      return [child]
    }) as never
  }

  walk(tree, { roomy: true, inLink: false })
  for (const added of entries) walk(added, { roomy: false, inLink: false })
  if (entries.length > 0) tree.children.push(part('div', { className: ['footnotes'] }, [part('ol', {}, entries)]))
}

type Slight = [{ type: 'paragraph'; children: PhrasingContent[] }]

/** One paragraph without pictures: what can stand inside another paragraph. */
const isSlight = (blocks: RootContent[]): blocks is Slight =>
  blocks.length === 1 && blocks[0]!.type === 'paragraph' &&
  blocks[0]!.children.every((child) => child.type !== 'image' && child.type !== 'imageReference')

const sidenote = (number: number, children: PhrasingContent[]) =>
  part('small', { className: ['sidenote'], role: 'note', id: `fn:${number}` }, [
    part('span', { className: ['mk'], ariaHidden: 'true' }, [text(number)]), ...children,
  ])

function entry(number: number, children: RootContent[]): Part {
  const back = part('a', { href: `#ref:${number}`, ariaLabel: 'Back to the text' }, [text('↩')])
  const last = children.at(-1)
  if (last?.type === 'paragraph') last.children.push(text(' '), back)
  return part('li', { id: `fn:${number}`, value: number }, last?.type === 'paragraph' ? children : [...children, back])
}

const mark = (children: PhrasingContent[]) => part('sup', { className: ['mk'] }, children)
const text = (value: number | string): PhrasingContent => ({ type: 'text', value: String(value) })
const part = (hName: string, hProperties: Part['data']['hProperties'], children: RootContent[]): Part =>
  ({ type: 'part', data: { hName, hProperties }, children })
