/** The address of a stored picture. */
export const picturePath = (name: string) => `/images/${name}`

/** Where the writing page's script sends a picture for a text on a paper. */
export const uploadPath = ({ paper, kind, copy }: { paper: string; kind: string; copy: number }) => `/images?${new URLSearchParams({ paper, kind, copy: String(copy) })}`

/** Pixels of the widest making as WebP. */
export const WIDEST = 1600

/** The name of a picture's making as WebP, so many pixels wide. */
export const variantName = (name: string, width: number) => `${name.slice(0, 22)}-${width}.webp`

/** Words for a picture until its writer finds better ones: its file's name. */
export const altOf = (fileName: string) => fileName.replace(/\.\w+$/, '').replace(/[[\]\\\n]/g, ' ')

/** Characters of a foreign picture's address, as any browser takes them. */
const LONGEST = 2000

/** The one spelling under which a foreign picture is known, without fragment; null for an address that is never fetched. */
export function foreignAddress(written: string): string | null {
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  url.hash = ''
  const fetched = /^https?:$/.test(url.protocol) && !url.username && !url.password && url.href.length <= LONGEST
  return fetched ? url.href : null
}
