import { hashPassword } from '@/lib/auth/passwords'
import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import { Invalid } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add'
import type { SignUpInput } from '@/lib/people/schema'

/**
 * Makes an account without an address, and sends the address the link that brings them together. So nothing that
 * follows, not even signing in to the new account, tells whether the address belongs to someone already.
 * @param input `next` is the path where the link leads
 * @throws Invalid when the handle is taken
 */
export async function signUp({ handle, name, email, password, next }: SignUpInput): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const data = { handle, name: name || handle, passwordHash }
    const [person] = await tx.person.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
    if (!person) throw new Invalid({ handle: 'This handle is taken. Please choose another.' })
    await addJob(tx, 'confirm_mail', { personId: person.id, email, next })
    await changed(tx, 'absent')
  })
}
