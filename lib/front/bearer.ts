import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether an Authorization header bears the token; how long finding that out takes tells nothing of the token. */
export const bears = (authorization: string | undefined, token: string) =>
  timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))

const digest = (text: string) => createHash('sha256').update(text).digest()
