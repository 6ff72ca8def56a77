const words = (text: string) => text.trim().split(/\s+/)

const allowedTags = new Set(words(`
  a blockquote br code del div audio em figcaption figure h3 h4 h5 h6 hr img input li ol p pre small span strong sup
  table tbody td th thead tr ul video
  math semantics annotation mrow mi mo mn mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover
  mtable mtr mtd mstyle mpadded mphantom menclose mglyph svg path line
`))

const allowedAttributes = new Set(words(`
  align alt aria-hidden aria-label checked class controls decoding disabled height href id loading preload rel role scope src start
  style tabindex title type value width
  xmlns encoding display mathvariant stretchy fence separator lspace rspace accent accentunder columnalign
  columnspacing rowspacing columnlines rowlines movablelimits scriptlevel displaystyle linethickness minsize maxsize
  mathcolor mathbackground mathsize voffset depth notation linebreak symmetric viewBox preserveAspectRatio d
  x1 x2 y1 y2 stroke-width
`))

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>]*")*)\/?>/g
const address = /^(https?:\/\/|mailto:|#p-|\/(?![/\\])|(?![/\\])[^:]*$)/i

/**
 * What in HTML could run, load, leave or be taken for something of the page. Every tag must be written in the plainest
 * way, so that no parser can read it differently, and be made of known names; then nothing but text is left.
 */
export function dangers(html: string): string[] {
  const found: string[] = []
  const rest = html.replace(tag, (_, _close, name: string, pairs: string) => {
    if (!allowedTags.has(name)) found.push(`tag ${name}`)
    for (const [, key, value] of pairs.matchAll(/ ([\w-]+)="([^"]*)"/g)) found.push(...valueDangers(key!, value!, waits(name, pairs)))
    return ''
  })
  return /[<>]/.test(rest) ? [...found, `loose ${/.{0,20}[<>].{0,20}/s.exec(rest)![0]}`] : found
}

/** A player fetches nothing until it is pressed. */
const waits = (tag: string, pairs: string) => (tag === 'video' || tag === 'audio') && pairs.includes(' preload="none"')

function valueDangers(name: string, value: string, waiting: boolean): string[] {
  if (!allowedAttributes.has(name)) return [`attribute ${name}`]
  if (name === 'href' && !address.test(value)) return [`address ${value}`]
  if (name === 'src' && !(waiting && /^https?:\/\//i.test(value)) && !/^\/images\/[\w.-]+$/.test(value)) return [`source ${value}`]
  if (name === 'id' && !value.startsWith('p-')) return [`id ${value}`]
  if (name === 'style' && /url|expression|import|fixed|absolute;|behavior|\\/i.test(value)) return [`style ${value}`]
  return []
}
