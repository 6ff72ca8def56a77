import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { Part } from '../nodes'
import { rewrite } from '../rewrite'

type Place = { inPhrase: boolean; inLink: boolean; inNote: boolean }

/** Within these a note can stand beside its mark; in a table, a heading or a link it would be in the way. */
const roomy = new Set(['root', 'paragraph', 'blockquote', 'list', 'listItem', 'emphasis', 'strong', 'delete'])

const part = (hName: string, hProperties: Part['data']['hProperties'], children: RootContent[]): Part =>
  ({ type: 'part', data: { hName, hProperties }, children })
const text = (value: string): PhrasingContent => ({ type: 'text', value })
const bare = (value: string) => part('sup', { className: ['mk'] }, [text(value)])

/**
 * Numbers the footnotes in reading order. One of a single paragraph stands in the margin, right after its first mark, so
 * that it is also read aloud there; any other goes to a list at the end, with links to and fro.
 */
export const footnotes = () => (tree: Root) => {
  const definitions = new Map<string, FootnoteDefinition>()
  rewrite<Nodes>(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  const numbers = new Map<string, number>()
  const entries: Part[] = []

  const noteOf = (identifier: string, { inPhrase, inLink, inNote }: Place): Part[] => {
    const definition = definitions.get(identifier)!
    const known = numbers.get(identifier)
    const number = known ?? numbers.size + 1
    numbers.set(identifier, number)
    const mark = inLink ? bare(String(number)) : part('sup', { className: ['mk'] }, [
      part('a', { href: `#fn:${number}`, ariaLabel: `Note ${number}`, ...(known ? {} : { id: `ref:${number}` }) }, [text(String(number))]),
    ])
    if (known) return [mark]
    const [only, ...others] = definition.children
    if (inPhrase && !inNote && only?.type === 'paragraph' && others.length === 0 && only.children.every(isSlight)) {
      const label = part('span', { className: ['mk'], ariaHidden: 'true' }, [text(String(number))])
      const note = part('small', { className: ['sidenote'], role: 'note', id: `fn:${number}` }, [label, ...only.children])
      walk(note, { inPhrase: true, inLink: false, inNote: true })
      return [bare(String(number)), note]
    }
    const back = part('a', { href: `#ref:${number}`, ariaLabel: 'Back to the text' }, [text('↩')])
    const tail = definition.children.at(-1)
    if (tail?.type === 'paragraph') tail.children.push(text(' '), back)
    entries.push(part('li', { id: `fn:${number}`, value: number }, tail?.type === 'paragraph' ? definition.children : [...definition.children, back]))
    return [mark]
  }

  const walk = (node: Parents | Part, place: Place) => {
    if (node.type === 'footnoteDefinition') return
    const inLink = place.inLink || node.type === 'link' || node.type === 'linkReference'
    const inside = { ...place, inLink, inPhrase: place.inPhrase && (node.type === 'part' || roomy.has(node.type)) }
    node.children = node.children.flatMap((child: Nodes) => {
      if (child.type === 'footnoteReference') return noteOf(child.identifier, inside)
      if ('children' in child) walk(child, inside)
      return [child]
    }) as never
  }

  walk(tree, { inPhrase: true, inLink: false, inNote: false })
  for (const entry of entries) walk(entry, { inPhrase: false, inLink: false, inNote: true })
  if (entries.length > 0) tree.children.push(part('div', { className: ['footnotes'] }, [part('ol', {}, entries)]))
}

const isSlight = (node: PhrasingContent) => !['image', 'imageReference'].includes(node.type)
