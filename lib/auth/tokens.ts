import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

const random = 32
const seal = (bytes: Buffer) => createHmac('sha256', env().NEXTAUTH_SECRET).update(bytes).digest().subarray(0, 8)

/** A secret for a cookie or a link, base64url: 32 random bytes, and 8 that show it is one of ours. */
export function newToken(): string {
  const bytes = randomBytes(random)
  return Buffer.concat([bytes, seal(bytes)]).toString('base64url')
}

/** Whether we made this token, at some time: what anyone thinks up is refused without asking the database. */
export function isOurs(token: string): boolean {
  const bytes = Buffer.from(token, 'base64url')
  return bytes.length === random + 8 && bytes.toString('base64url') === token && timingSafeEqual(seal(bytes.subarray(0, random)), bytes.subarray(random))
}

/** What is stored of a token: its SHA-256, base64url. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')
