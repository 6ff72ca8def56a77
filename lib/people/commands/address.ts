import { verifyPassword } from '@/lib/auth/passwords'
import { db } from '@/lib/db'
import { Conflict, Invalid } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add'
import type { Actor } from '@/lib/people/actor'
import type { AddressInput } from '@/lib/people/schema'
import { isUniqueViolation, spendLink } from './links'

/**
 * Brings an account and an address together, by the link that was sent there.
 * @throws Conflict when the link does not work (any more), or the address has come to belong to another account
 */
export async function confirmEmail(token: string): Promise<{ id: number }> {
  try {
    return await db.$transaction(async (tx) => {
      const { personId: id, email } = await spendLink(tx, token, 'CONFIRM')
      await tx.mailToken.deleteMany({ where: { personId: id, purpose: 'CONFIRM' } })
      await tx.person.update({ where: { id }, data: { email, emailVerified: new Date() } })
      return { id }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Conflict('This address belongs to another account by now. Sign in to that one.')
  }
}

/**
 * Sends a link to an address that someone wants for their account; the one they have stays until it is used.
 * @throws Invalid when the password is not theirs, or the address is already; who has no password needs none
 */
export async function changeEmail(actor: Actor, { email, password }: AddressInput): Promise<void> {
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, passwordHash: true } })
  if (person.passwordHash && !(await verifyPassword(password, person.passwordHash)))
    throw new Invalid({ password: 'This is not your password.' })
  if (person.email?.toLowerCase() === email.toLowerCase()) throw new Invalid({ email: 'This is your address already.' })
  await addJob(db, 'confirm_mail', { personId: actor.id, email, next: '/settings' })
}

/**
 * Sends a new link to the address that waits to be confirmed.
 * @throws Conflict when none does
 */
export async function resendConfirmation(actor: Actor): Promise<void> {
  const last = await db.mailToken.findFirst({
    where: { personId: actor.id, purpose: 'CONFIRM', expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    select: { email: true },
  })
  if (!last) throw new Conflict('No address waits to be confirmed. Please enter it again.')
  await addJob(db, 'confirm_mail', { personId: actor.id, email: last.email, next: '/settings' })
}
