import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString } from 'hast-util-to-string'

const own = /^\/images\/[\w-][\w.-]*$/
const bareAddress = /^https?:\/\/\S+\.(?:png|jpe?g|gif|webp)(?:\?\S*)?$/i

const made = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element =>
  ({ type: 'element', tagName, properties, children })

/**
 * A picture of this site opens in full when pressed, and is a figure when nothing else is in its paragraph. The address
 * of any other is a link, so that a reader's browser asks no other site for anything.
 */
export const pictures = () => (tree: Root) => walk(tree, false)

function walk(node: Parents, inLink: boolean) {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'img') return show(child, inLink)
    if (child.tagName === 'p') return paragraph(child, inLink)
    walk(child, inLink || child.tagName === 'a')
    return [child]
  })
}

function paragraph(node: Element, inLink: boolean): ElementContent[] {
  const inked = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (inked.length > 0 && inked.every((child) => isElement(child, 'img') && own.test(String(child.properties.src)))) {
    return (inked as Element[]).map((child) => figure(child))
  }
  const [only, ...others] = inked
  if (isElement(only, 'a') && others.length === 0) {
    const words = toString(only)
    if (words === only.properties.href && bareAddress.test(words)) only.properties.className = ['picture']
  }
  walk(node, inLink)
  return [node]
}

function figure(image: Element): Element {
  const { title } = image.properties
  const caption = typeof title === 'string' && title ? [made('figcaption', {}, [{ type: 'text', value: title }])] : []
  return made('figure', {}, [...show(image, false), ...caption])
}

function show({ properties: { src: address, alt: description } }: Element, inLink: boolean): ElementContent[] {
  const [src, alt] = [String(address ?? ''), String(description ?? '')]
  if (own.test(src)) {
    const picture = made('img', { src, alt, loading: 'lazy', decoding: 'async' }, [])
    return inLink ? [picture] : [made('a', { href: src, ...(alt ? {} : { ariaLabel: 'Open the picture' }) }, [picture])]
  }
  const words: ElementContent = { type: 'text', value: alt || src }
  return inLink || !src ? [words] : [made('a', { className: ['picture'], href: src }, [words])]
}

const isElement = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName
