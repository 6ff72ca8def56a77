import { hashToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db'
import type { Actor } from '@/lib/people/actor'

/** What someone's settings show of their account. */
export type OwnAccount = {
  name: string
  bio: string
  orcid: string | null
  /** The confirmed address. */
  email: string | null
  /** An address that a link has gone to and that is not confirmed yet. */
  waiting: string | null
  /** Of it: whether the link sent to it was used, and the one sent to the present address. */
  confirmed: boolean
  approved: boolean
  colour: number | null
  /** Until when and why a moderator has suspended them; null when nobody has. */
  suspended: { until: Date; reason: string } | null
  hasPassword: boolean
}

/** The settings of whoever is signed in. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const { passwordHash, mailTokens, suspendedUntil, suspendedReason, ...person } = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      bio: true,
      orcid: true,
      email: true,
      passwordHash: true,
      colour: true,
      suspendedUntil: true,
      suspendedReason: true,
      mailTokens: {
        where: { purpose: { in: ['CONFIRM', 'APPROVE'] }, expiresAt: { gt: new Date() } },
        orderBy: { createdAt: 'desc' },
        select: { email: true, purpose: true, usedAt: true },
      },
    },
  })
  const waiting = mailTokens.find(({ purpose }) => purpose === 'CONFIRM')?.email ?? null
  const isUsed = (wanted: string) => mailTokens.some(({ email, purpose, usedAt }) => email === waiting && purpose === wanted && usedAt !== null)
  return {
    ...person, waiting, confirmed: isUsed('CONFIRM'), approved: isUsed('APPROVE'), hasPassword: passwordHash !== null,
    suspended: suspendedUntil && suspendedUntil > new Date() ? { until: suspendedUntil, reason: suspendedReason ?? '' } : null,
  }
}

export type SessionLine = { id: number; since: Date; userAgent: string; current: boolean }

/** The sessions of whoever is signed in, newest first; `token` is the one that asks. */
export async function sessionsOf(actor: Actor, token: string): Promise<SessionLine[]> {
  const sessions = await db.session.findMany({
    where: { userId: actor.id, expires: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, userAgent: true, sessionToken: true },
  })
  const own = hashToken(token)
  return sessions.map(({ id, userAgent, createdAt, sessionToken }) => {
    return { id, since: createdAt, userAgent, current: sessionToken === own }
  })
}

type Purpose = 'CONFIRM' | 'APPROVE' | 'RESET'
/** `first`: the account has no address yet. */
type Link = { purpose: Purpose; handle: string; email: string; first: boolean }

/** For which account and address a mail's link is; null when it cannot be used (any more). Looking does not spend it. */
export async function linkOf(token: string, ...purposes: Purpose[]): Promise<Link | null> {
  const link = await db.mailToken.findFirst({
    where: { hash: hashToken(token), purpose: { in: purposes }, expiresAt: { gt: new Date() }, usedAt: null, person: { erasedAt: null } },
    select: { purpose: true, email: true, person: { select: { handle: true, emailVerified: true } } },
  })
  return link && { purpose: link.purpose, email: link.email, handle: link.person.handle, first: link.person.emailVerified === null }
}
