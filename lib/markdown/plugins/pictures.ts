import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { mediumOf, type Medium } from '../media'
import { film, player } from '../media-elements'
import type { Found } from '../nodes'
import type { Shape } from '../picture-slot'

/** Where the children of a node stand: whether a line begins with the first and ends with the last, and if all is a link. */
type Place = { begins: boolean; ends: boolean; inLink: boolean }
type Shown = { medium: Medium; address: string; alt: string; title: string; offset: number }

const own = /^\/images\/[\w-][\w.-]*\.(?:png|jpe?g|gif|webp)$/i
const drawing = /^[^?#]*\.svgz?(?:[?#]|$)/i
const untold = 'Who cannot see this picture does not learn what it shows. Write ![what it shows](address).'

/** Elements within a line; all others hold lines of their own. */
const marks = new Set(['a', 'del', 'em', 'strong'])

/**
 * Makes slots of pictures, as which of them are here is known later, and players of sounds and films: of what is written
 * as a picture, and of addresses on a line of their own. What is alone in its paragraph is a figure. A reader's browser
 * asks no other site for anything by itself.
 */
export const pictures = () => (tree: Root, file: { data: object }) => {
  const { problems } = file.data as Found

  function walk(node: Parents, place: Place) {
    const children = node.children as ElementContent[]
    node.children = children.flatMap((child, at): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const line = lineAt(children, at, place)
      const one = shownBy(child, line)
      if (one) return show(one, place.inLink ? 'linked' : 'inline')
      if (child.tagName === 'img') return words(child, place)
      const all = child.tagName === 'p' ? figuresOf(child) : []
      if (all.length > 0) return all.flatMap((figure) => show(figure, 'figure'))
      const around = marks.has(child.tagName) ? line : { ...place, begins: true, ends: true }
      walk(child, { ...around, inLink: place.inLink || child.tagName === 'a' })
      return [child]
    }) as never
  }

  function show({ medium, address, alt, title, offset }: Shown, shape: Shape): ElementContent[] {
    if (medium.kind === 'video' || medium.kind === 'audio') return player(medium.kind, address, title || alt, shape)
    if (medium.kind === 'film') return film(medium.service, address, title || alt, shape)
    if (!alt.trim()) problems.push({ offset, message: untold })
    return [element('x-picture', { src: address, alt, ...(title && { title }), shape }, [])]
  }

  walk(tree, { begins: true, ends: true, inLink: false })
}

/** What an element shows besides words: a written picture does, and an address that has a line for itself. */
function shownBy(node: Element, { begins, ends, inLink }: Place): Shown | undefined {
  const { src, href, alt, title } = node.properties
  const told = { alt: String(alt ?? ''), title: String(title ?? ''), offset: node.position?.start.offset ?? 0 }
  if (node.tagName === 'img') {
    const address = String(src ?? '').replace(/^\/\//, 'https://')
    if (own.test(address)) return { medium: { kind: 'picture' }, address, ...told }
    if (!/^https?:\/\//i.test(address) || drawing.test(address)) return undefined
    return { medium: mediumOf(address) ?? { kind: 'picture' }, address, ...told }
  }
  if (node.tagName !== 'a' || !begins || !ends || inLink) return undefined
  const address = String(href ?? '')
  const medium = mediumOf(address)
  return medium && isBare(toString(node), address) ? { medium, address, ...told } : undefined
}

/** Whether the words of a link are its address, as they are in whatever Markdown makes a link of by itself. */
function isBare(text: string, href: string): boolean {
  const written = text.startsWith('www.') ? `http://${text}` : text
  return URL.canParse(written) && URL.canParse(href) && new URL(written).href === new URL(href).href
}

/** What a paragraph shows if it holds no words; else nothing. */
function figuresOf({ children }: Element): Shown[] {
  const figures: Shown[] = []
  for (const [at, child] of children.entries()) {
    if (child.type === 'text' && child.value.trim() === '' || isElement(child, 'br')) continue
    const figure = child.type === 'element' ? shownBy(child, lineAt(children, at, { begins: true, ends: true, inLink: false })) : undefined
    if (!figure) return []
    figures.push(figure)
  }
  return figures
}

function lineAt(siblings: ElementContent[], at: number, { begins, ends, inLink }: Place): Place {
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  return {
    begins: before ? isElement(before, 'br') || isMark(before) || (before.type === 'text' && /\n[ \t]*$/.test(before.value)) : begins,
    ends: after ? isElement(after, 'br') || (after.type === 'text' && /^[ \t]*\n/.test(after.value)) : ends,
    inLink,
  }
}

/** A picture that can be none, as a link where it has an address that passed, else as its words. */
function words({ properties: { src, alt } }: Element, { inLink }: Place): ElementContent[] {
  const text: ElementContent = { type: 'text', value: String(alt || src || '') }
  return inLink || !src ? [text] : [element('a', { href: src }, [text])]
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element =>
  ({ type: 'element', tagName, properties, children })

const isElement = (node: ElementContent, tagName: string) => node.type === 'element' && node.tagName === tagName

/** The number of a note, before its words. */
const isMark = (node: ElementContent) => node.type === 'element' && node.properties.className?.toString() === 'mk'
