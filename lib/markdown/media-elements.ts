import type { Element, ElementContent } from 'hast'
import type { Shape } from './picture-slot'

/**
 * A player that fetches nothing before it is pressed, and the address it would fetch from.
 * @param alt what it plays, if its writer said so
 */
export function player(kind: 'video' | 'audio', address: string, alt: string, shape: Shape): ElementContent[] {
  if (shape === 'linked') return [text(alt || address)]
  const source = element('a', { href: address }, [text(alt || address)])
  const made = element(kind, { controls: true, preload: 'none', src: address, ariaLabel: alt || address }, [])
  return shape === 'figure' ? [element('figure', {}, [made, element('figcaption', {}, [source])])] : [made, text(' '), source]
}

/** A film on another site: a still of our own drawing, which the stylesheet sees to, with a link. */
export function film(service: string, address: string, alt: string, shape: Shape): ElementContent[] {
  if (shape === 'linked') return [text(alt || address)]
  const made = element('a', { className: ['still'], href: address }, [
    element('strong', {}, [text(`Video on ${service}`)]), text(' '), element('span', {}, [text(alt || address.replace(/^https?:\/\/(?:www\.)?/i, ''))]),
  ])
  return shape === 'figure' ? [element('figure', {}, [made])] : [made]
}

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element =>
  ({ type: 'element', tagName, properties, children })
