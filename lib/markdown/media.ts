export type Medium = { kind: 'picture' | 'video' | 'audio' } | { kind: 'film'; service: string }

const endings: [RegExp, Medium][] = [
  [/\.(?:png|jpe?g|gif|webp)$/i, { kind: 'picture' }],
  [/\.(?:mp4|webm)$/i, { kind: 'video' }],
  [/\.(?:mp3|ogg|wav)$/i, { kind: 'audio' }],
]

const films: [service: string, address: RegExp][] = [
  ['YouTube', /^https?:\/\/(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:\S*&)?v=|(?:embed|shorts|live|v)\/)|youtu\.be\/)[\w-]{6,}/],
  ['Vimeo', /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:(?:video|channels\/[\w-]+|groups\/[\w-]+\/videos)\/)?\d+(?![\w-])/],
]

/** What stands at an absolute address, as far as the address tells; undefined for a page, or anything else. */
export function mediumOf(address: string): Medium | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  const { href, pathname } = new URL(address)
  const film = films.find(([, shape]) => shape.test(href))
  if (film) return { kind: 'film', service: film[0] }
  return endings.find(([ending]) => ending.test(pathname))?.[1]
}
