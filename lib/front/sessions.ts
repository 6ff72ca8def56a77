import { LRUCache } from 'lru-cache'
import { hashToken, isOurs } from '@/lib/auth/tokens'

/** How long a session that has ended is remembered, in ms: its pages are a visitor's without asking the database again. */
const REMEMBERED = 60_000

/** Which requests may be those of someone signed in. Whose they are, if anyone's, the pages look up themselves. */
export function openSessions() {
  const ended = new LRUCache<string, true>({ max: 10_000, ttl: REMEMBERED })
  return {
    /** Whether a token is one of ours and not known to have ended. */
    isOpen: (token: string | undefined) => token !== undefined && isOurs(token) && !ended.has(hashToken(token)),
    /** A page found that there is no session of this token. */
    end: (token: string) => void ended.set(hashToken(token), true),
  }
}

/** The value of a cookie in a request's Cookie header; an empty one is none. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name) return value?.trim() || undefined
  }
}
