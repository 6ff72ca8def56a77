import { LRUCache } from 'lru-cache'
import { hashToken, isOurs } from '@/lib/auth/tokens'
import { personOfToken } from '@/lib/auth/sessions'

/** How long the database's word about a session is trusted, in ms: an ended one must end at once. */
const trusted = { yes: 1000, no: 60_000 }

/** Who asks: nobody known, a person, or someone whose session cannot be looked up just now. */
export type Who = 'visitor' | 'person' | 'unknown'

const answers = new LRUCache<string, Promise<boolean>>({ max: 10_000, ttl: trusted.no })

/** Whose the session token of a request is; without one, a visitor's. */
export async function whoAsks(token: string | undefined): Promise<Who> {
  if (!token || !isOurs(token)) return 'visitor'
  const hash = hashToken(token)
  const asked = answers.get(hash) ?? look(token, hash)
  return asked.then((known) => (known ? 'person' : 'visitor'), () => 'unknown')
}

function look(token: string, hash: string): Promise<boolean> {
  const asked = personOfToken(token).then((person) => person !== null)
  answers.set(hash, asked, { ttl: trusted.yes })
  asked.then((known) => !known && answers.set(hash, asked, { ttl: trusted.no }), () => answers.delete(hash))
  return asked
}

/** The value of a cookie in a request's Cookie header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
}
