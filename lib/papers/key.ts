import { SUFFIX } from '@/lib/formats'

const plain = /[A-Za-z0-9/._\-:()]/
/** The dot before what would make an address that of a file about the paper. */
const dot = new RegExp(`(?=${SUFFIX}$).`)

/**
 * A paper's key as it stands in its address: letters, digits and `/ . _ - : ( )` as they are,
 * every other byte of its UTF-8 as `~hh`, and so the last dot of a key that ends as a feed's or an export's address does.
 */
export function keyToPath(key: string): string {
  return [...key]
    .map((char) => (plain.test(char) ? char : [...Buffer.from(char)].map((byte) => `~${hex(byte)}`).join('')))
    .join('')
    .replace(dot, '~2e')
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** The key written in an address, or null where no key can be written so. */
export function keyFromPath(path: string): string | null {
  const bytes: number[] = []
  for (const [piece, code] of path.matchAll(/~([0-9a-f]{2})|[^]/gi)) {
    if (code) bytes.push(parseInt(code, 16))
    else bytes.push(...Buffer.from(piece))
  }
  const key = Buffer.from(bytes).toString()
  return isKey(key) ? key : null
}

/** The same from an address's segments, whether or not the framework has left them percent-encoded. */
export const keyFromSegments = (segments: string[]) => keyFromPath(segments.join('/').replaceAll('%', '~'))

/** Whether a paper may have this key: not `new`, no dot or empty segments, nothing that cannot be shown. */
export function isKey(key: string): boolean {
  if (key === 'new' || key.length === 0 || [...key].length > 300) return false
  if (/[\p{Cc}\p{Cs}\ufffd]/u.test(key)) return false
  return key.split('/').every((segment) => !['', '.', '..'].includes(segment))
}

/** The address of a paper's page. */
export function paperPath(key: string): string {
  return `/papers/${keyToPath(key)}`
}

/** `wanted`, `wanted-2`, `wanted-3` and so on: the first that is not taken. */
export function firstFree(wanted: string, taken: Set<string>): string {
  let key = wanted
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`
  return key
}
