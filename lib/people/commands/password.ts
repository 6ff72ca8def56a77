import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import { endAllSessions } from '@/lib/auth/sessions'
import { db, type Tx } from '@/lib/db'
import { Conflict, Invalid } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add'
import type { Actor } from '@/lib/people/actor'
import type { PasswordInput } from '@/lib/people/schema'
import { spendLink } from './links'

/** Sends a link that sets a new password, if the address has an account; that is looked up later, by the job. */
export async function forgotPassword(email: string): Promise<void> {
  await addJob(db, 'reset_mail', { email })
}

/**
 * Sets a new password by the link of a mail and ends all sessions.
 * @throws Conflict when the link does not work (any more), or went to an address that is no longer the account's
 */
export async function resetPassword(token: string, password: string): Promise<{ id: number }> {
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const { personId: id, email } = await spendLink(tx, token)
    const { count } = await tx.person.updateMany({ where: { id, email }, data: { passwordHash } })
    if (!count) throw new Conflict('This link went to an address that is not the account’s any more.')
    await endAccess(tx, id)
    return { id }
  })
}

/**
 * Changes someone's password and ends all their sessions; the caller begins a new one.
 * @throws Invalid when the old password is not theirs, Conflict when another change came first
 */
export async function changePassword(actor: Actor, { oldPassword, password }: PasswordInput): Promise<void> {
  const { passwordHash: old } = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!(await verifyPassword(oldPassword, old))) throw new Invalid({ oldPassword: 'This is not your password.' })
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({ where: { id: actor.id, passwordHash: old }, data: { passwordHash } })
    if (!count) throw new Conflict('Your password was changed elsewhere just now.')
    await endAccess(tx, actor.id)
  })
}

/** Whoever had a session or a link to set the password has neither any more. */
async function endAccess(tx: Tx, personId: number): Promise<void> {
  await endAllSessions(personId, undefined, tx)
  await tx.mailToken.deleteMany({ where: { personId, purpose: 'RESET' } })
}
