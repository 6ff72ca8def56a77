import { createHash } from 'node:crypto'

/** SHA-256 of a text in UTF-8, in hex: the key of its kept rendering. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
