import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 32 random bytes, base64url. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is stored of a token: its SHA-256, base64url. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')
