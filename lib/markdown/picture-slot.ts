import { foreignAddress, picturePath, variantName, WIDEST } from '@/lib/images/address'
import { escapeHtml, unescapeHtml } from './escape'

/** A picture that is here: its name in `/images/<name>`, its size in pixels, the widths of its smaller makings. */
export type Picture = { name: string; width: number; height: number; variants?: number[] }

/** By the name in `/images/<name>`, and by the addresses of foreign ones that are here by now. */
export type Pictures = Map<string, Picture>

/** How a picture stands: alone in its paragraph, among words, or in a link. */
export type Shape = 'figure' | 'inline' | 'linked'

const slot = /<x-picture ([^<>]*)><\/x-picture>/g
const ownPath = '/images/'

/** What the slots for pictures in rendered HTML ask for: names of our own, addresses of others. Each once, in order. */
export function picturesIn(html: string): { own: string[]; foreign: string[] } {
  const own = new Set<string>()
  const foreign = new Set<string>()
  for (const [, attributes] of html.matchAll(slot)) {
    const { src } = valuesOf(attributes!)
    const address = src.startsWith(ownPath) ? null : foreignAddress(src)
    if (src.startsWith(ownPath)) own.add(src.slice(ownPath.length))
    if (address) foreign.add(address)
  }
  return { own: [...own], foreign: [...foreign] }
}

/**
 * The HTML of a picture: itself once it is here, a link to a foreign one until then, and a word for one of our own that
 * is not here.
 * @param attributes of the slot, as rendered
 * @param pictures undefined where nobody has looked for any
 */
export function fillPicture(attributes: string, pictures: Pictures | undefined): string {
  const { src, alt, title, shape } = valuesOf(attributes)
  const isOwn = src.startsWith(ownPath)
  const found = pictures?.get(isOwn ? src.slice(ownPath.length) : (foreignAddress(src) ?? ''))
  const caption = title && shape === 'figure' ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''
  const picture = found || (isOwn && !pictures) ? shown(found ? ownPath + found.name : src, alt, found, shape) : undefined
  if (picture) return shape === 'figure' ? `<figure>${picture}${caption}</figure>` : picture
  const words = isOwn ? missing(alt) : elsewhere(src, alt, shape)
  if (shape !== 'figure') return words
  return caption ? `<figure>${words}${caption}</figure>` : `<p>${words}</p>`
}

function shown(address: string, alt: string, size: Picture | undefined, shape: Shape): string {
  const src = escapeHtml(address)
  const sizes = size ? ` width="${size.width}" height="${size.height}"` : ''
  const image = `<img src="${src}"${sizes} alt="${escapeHtml(alt)}" loading="lazy" decoding="async"${smaller(size)}>`
  return shape === 'linked' ? image : `<a href="${src}"${alt ? '' : ' aria-label="Open the picture"'}>${image}</a>`
}

/** The smaller makings for a browser to choose from by the width of a text's column; itself too, where none is as fine as a screen may be. */
function smaller(picture: Picture | undefined): string {
  if (!picture?.variants?.length) return ''
  const { name, width: full, variants } = picture
  const all = variants.map((width) => `${picturePath(variantName(name, width))} ${width}w`)
  if (!variants.includes(Math.min(full, WIDEST))) all.push(`${picturePath(name)} ${full}w`)
  return ` srcset="${all.join(', ')}" sizes="(max-width: 42rem) 100vw, 37rem"`
}

const missing = (alt: string) => `<span class="missing">This picture is not here${alt && `: ${escapeHtml(alt)}`}</span>`

function elsewhere(src: string, alt: string, shape: Shape): string {
  const words = escapeHtml(alt || src)
  return shape === 'linked' ? words : `<a class="picture" href="${escapeHtml(src)}" rel="ugc nofollow noopener">${words}</a>`
}

function valuesOf(attributes: string): { src: string; alt: string; title: string; shape: Shape } {
  const values = { src: '', alt: '', title: '', shape: 'inline' }
  const pairs = attributes.matchAll(/(\w+)=(["'])(.*?)\2/gs)
  return Object.assign(values, Object.fromEntries([...pairs].map(([, name, , value]) => [name, unescapeHtml(value!)])))
}
