import { verifyPassword } from '@/lib/auth/passwords'
import { db } from '@/lib/db'
import { Forbidden } from '@/lib/errors'

const sentence =
  'There is no account with that name and password. ' +
  'An address works here once it is confirmed; until then, use your handle.'

/**
 * Whose handle (or confirmed address) and password these are.
 * @throws Forbidden with the same sentence, after the same work, whatever is wrong
 */
export async function signIn({ login, password }: { login: string; password: string }): Promise<{ id: number }> {
  const person = await db.person.findUnique({
    where: { ...(login.includes('@') ? { email: login } : { handle: login }), erasedAt: null },
    select: { id: true, passwordHash: true },
  })
  if ((await verifyPassword(password, person?.passwordHash)) && person) return { id: person.id }
  throw new Forbidden(sentence)
}
