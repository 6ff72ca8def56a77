import { verifyPassword } from '@/lib/auth/passwords'
import { hashToken } from '@/lib/auth/tokens'
import { db, type Tx } from '@/lib/db'
import { Conflict, Invalid } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add'
import type { Actor } from '@/lib/people/actor'
import type { AddressInput } from '@/lib/people/schema'
import { goneLink, isUniqueViolation } from './links'

/** `done`: the address is the account's now. `first`: it has none before, so that whoever reads its mail may sign in. */
export type Confirmed = { id: number; done: boolean; first: boolean }

/**
 * Brings an account and an address together, by the link that was sent there. An account that has an address already
 * changes it once the link that went to that one is used, too, in whichever order.
 * @throws Conflict when the link does not work (any more), or the address has come to belong to another account
 */
export async function confirmEmail(token: string): Promise<Confirmed> {
  try {
    return await db.$transaction(async (tx) => {
      const { personId: id, email, purpose } = await useLink(tx, token)
      const [held] = await tx.$queryRaw<{ first: boolean }[]>`
        SELECT "emailVerified" IS NULL AS first FROM people WHERE id = ${id} FOR NO KEY UPDATE`
      const first = held!.first
      const others = { personId: id, email, purpose: purpose === 'CONFIRM' ? 'APPROVE' : 'CONFIRM', usedAt: { not: null } } as const
      const done = first ? purpose === 'CONFIRM' : (await tx.mailToken.count({ where: others })) > 0
      if (done) {
        await tx.mailToken.deleteMany({ where: { personId: id, purpose: { in: ['CONFIRM', 'APPROVE'] } } })
        await tx.person.update({ where: { id }, data: { email, emailVerified: new Date() } })
      }
      return { id, done, first }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Conflict('This address belongs to another account by now. Sign in to that one.')
  }
}

/** Of two at once one uses it. */
async function useLink(tx: Tx, token: string) {
  const [used] = await tx.$queryRaw<{ personId: number; email: string; purpose: 'CONFIRM' | 'APPROVE' }[]>`
    UPDATE mail_tokens t SET "usedAt" = now() FROM people p
    WHERE t.hash = ${hashToken(token)} AND t.purpose IN ('CONFIRM', 'APPROVE') AND t."expiresAt" > now() AND t."usedAt" IS NULL
      AND p.id = t."personId" AND p."erasedAt" IS NULL
    RETURNING t."personId", t.email::text, t.purpose::text`
  if (!used) throw goneLink()
  return used
}

/**
 * Sends a link to an address that someone wants for their account, and one to the address it has; that stays until both
 * are used.
 * @throws Invalid when the password is not theirs, or the address is already; who has no password needs none
 */
export async function changeEmail(actor: Actor, { email, password }: AddressInput): Promise<void> {
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, passwordHash: true } })
  if (person.passwordHash && !(await verifyPassword(password, person.passwordHash)))
    throw new Invalid({ password: 'This is not your password.' })
  if (person.email?.toLowerCase() === email.toLowerCase()) throw new Invalid({ email: 'This is your address already.' })
  await askBoth(actor, email)
}

/**
 * Sends new links for the address that waits to be confirmed.
 * @throws Conflict when none does
 */
export async function resendConfirmation(actor: Actor): Promise<void> {
  const last = await db.mailToken.findFirst({
    where: { personId: actor.id, purpose: 'CONFIRM', expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    select: { email: true },
  })
  if (!last) throw new Conflict('No address waits to be confirmed. Please enter it again.')
  await askBoth(actor, last.email)
}

async function askBoth(actor: Actor, email: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await addJob(tx, 'confirm_mail', { personId: actor.id, email, next: '/settings' })
    if (actor.confirmed) await addJob(tx, 'approve_mail', { personId: actor.id, email })
  })
}
