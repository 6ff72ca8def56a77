import { hashToken, newToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Payload } from '@/lib/jobs/payloads'
import { addressTaken, approval, confirmation, passwordReset } from '@/lib/mail/messages'
import { send } from '@/lib/mail/send'
import { LINK_SECONDS } from './rules'

type Purpose = keyof typeof LINK_SECONDS

const site = () => ({ name: env().SITE_NAME, url: env().SITE_URL })

/**
 * Mails the link that confirms an address for an account. If the address has an account already, that one is told
 * instead; the link is stored all the same, so that the asking account shows no difference.
 */
export async function sendConfirmation({ personId, email, next }: Payload<'confirm_mail'>): Promise<void> {
  const person = await db.person.findUnique({
    where: { id: personId, erasedAt: null },
    select: { handle: true, email: true },
  })
  if (!person || person.email?.toLowerCase() === email.toLowerCase()) return
  const owner = await db.person.findUnique({ where: { email }, select: { handle: true } })
  const token = await storeToken(personId, email, 'CONFIRM')
  if (owner) await send(addressTaken(site(), { to: email, handle: owner.handle }, person.handle))
  else await send(confirmation(site(), { to: email, handle: person.handle }, token, next))
}

/** Mails the link by which whoever reads the address of an account lets another take its place. */
export async function sendApproval({ personId, email }: Payload<'approve_mail'>): Promise<void> {
  const person = await db.person.findUnique({
    where: { id: personId, erasedAt: null, emailVerified: { not: null } },
    select: { handle: true, email: true },
  })
  if (!person?.email || person.email.toLowerCase() === email.toLowerCase()) return
  const token = await storeToken(personId, email, 'APPROVE')
  await send(approval(site(), { to: person.email, handle: person.handle }, email, token))
}

/** Mails the link that sets a new password to an address that has an account. */
export async function sendReset({ email }: Payload<'reset_mail'>): Promise<void> {
  const person = await db.person.findFirst({ where: { email, erasedAt: null }, select: { id: true, handle: true } })
  if (!person) return
  const token = await storeToken(person.id, email, 'RESET')
  await send(passwordReset(site(), { to: email, handle: person.handle }, token))
}

async function storeToken(personId: number, email: string, purpose: Purpose): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + LINK_SECONDS[purpose] * 1000)
  await db.mailToken.create({ data: { hash: hashToken(token), purpose, personId, email, expiresAt } })
  return token
}
