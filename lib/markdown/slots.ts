import { escapeHtml, unescapeHtml } from './escape'
import { fillPicture, type Pictures } from './picture-slot'
import type { SafeHtml } from './safe-html'

export type Slots = {
  /** Of every id in the text: unique per text on a page, as `s12-`. */
  prefix: string
  /** By the key in `\cite{…}`. */
  papers: Map<string, { href: string; label: string }>
  /** By the handle in lower case. */
  handles: Map<string, { href: string; handle: string }>
  /** The pictures that are here; undefined where nobody has looked. */
  pictures?: Pictures
}

const slot = /<x-(citep?|mention)>([^<]*)<\/x-\1>|<x-picture ([^<>]*)><\/x-picture>| (id|href)='([^']*)'/g

/**
 * Fills the slots of rendered HTML: references, handles, ids, pictures. Takes `html` or `excerpt` of
 * `render` and nothing else: in these a tag beginning with `x-` and a single quote are the renderer's own, as every
 * angle bracket and quote that people write is escaped.
 */
export function fillSlots(html: string, slots: Slots): SafeHtml {
  return html.replace(slot, (_, tag?: string, inside?: string, picture?: string, attribute?: string, value?: string) => {
    if (tag === 'mention') return mention(unescapeHtml(inside!), slots)
    if (tag) return unescapeHtml(inside!).split(',').map((key) => reference(key, slots, tag === 'citep')).join(tag === 'citep' ? '; ' : ', ')
    if (picture) return fillPicture(picture, slots.pictures)
    const fragment = attribute === 'href' ? '#' : ''
    return ` ${attribute}="${fragment}${escapeHtml(slots.prefix)}${value!.slice(fragment.length)}"`
  }) as SafeHtml
}

/** In parentheses a year has none of its own. */
function reference(key: string, { papers }: Slots, inParentheses: boolean): string {
  const paper = papers.get(key)
  if (paper) return link(paper.href, inParentheses ? paper.label.replace(/ \((\d+)\)$/, ', $1') : paper.label)
  return `<span title="This paper is not here yet">${escapeHtml(key)}</span>`
}

function mention(written: string, { handles }: Slots): string {
  const person = handles.get(written.toLowerCase())
  return person ? link(person.href, `@${person.handle}`) : escapeHtml(`@${written}`)
}

const link = (href: string, label: string) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`
