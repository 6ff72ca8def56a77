import { hash, verify } from '@node-rs/argon2'
import { inTurn } from '@/lib/auth/turns'

/** Argon2id (the library's default) as OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password nobody knows: checked where there is no account, so that the answer takes as long. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$udrcxKtIXqsQhEwYGSaq/w$FO5+6dOjkL9WvwZkFZ1AiSxk5RFps8T6oQRNpOJ2DR0'

/** One spelling for what looks and types the same, as accents do that keyboards compose in two ways. */
const spelt = (password: string) => password.normalize('NFKC')

/** The password's Argon2id hash in PHC form. Throws Unavailable when too many wait for theirs. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(spelt(password), parameters))
}

/**
 * Whether the password is the one that was hashed; with no hash it is not, which takes as long to say.
 * Throws Unavailable when too many wait for theirs.
 */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const same = await inTurn(() => verify(stored ?? NOBODYS_HASH, spelt(password)))
  return same && Boolean(stored)
}
