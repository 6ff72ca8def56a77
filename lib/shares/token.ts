import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

const shape = /^([\w-]{22})([\w-]{22})$/

/** Half of a secret link, base64url: what is stored of it. The other half only the site can tell. */
export const newSalt = () => randomBytes(16).toString('base64url')

const sealOf = (salt: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(`share ${salt}`).digest().subarray(0, 16)

/** The token of the secret link that belongs to a salt. */
export const tokenOf = (salt: string) => salt + sealOf(salt).toString('base64url')

/** The salt of a token; null for one that is none of ours, which the database is not asked about. */
export function saltOf(token: string): string | null {
  const [, salt, seal] = shape.exec(token) ?? []
  if (!salt || !seal) return null
  const given = Buffer.from(seal, 'base64url')
  return given.toString('base64url') === seal && timingSafeEqual(given, sealOf(salt)) ? salt : null
}

/** Where a secret link leads. */
export const sharedPath = (token: string) => `/shared/${token}`
