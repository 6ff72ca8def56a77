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
  hasPassword: boolean
}

/** The settings of whoever is signed in. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const { passwordHash, mailTokens, ...person } = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      bio: true,
      orcid: true,
      email: true,
      passwordHash: true,
      mailTokens: {
        where: { purpose: 'CONFIRM', expiresAt: { gt: new Date() } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { email: true },
      },
    },
  })
  return { ...person, waiting: mailTokens[0]?.email ?? null, hasPassword: passwordHash !== null }
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

type Link = { handle: string; email: string }

/** For which account and address a mail's link is; null when it cannot be used (any more). Looking does not spend it. */
export async function linkOf(token: string, purpose: 'CONFIRM' | 'RESET'): Promise<Link | null> {
  const link = await db.mailToken.findFirst({
    where: { hash: hashToken(token), purpose, expiresAt: { gt: new Date() }, person: { erasedAt: null } },
    select: { email: true, person: { select: { handle: true } } },
  })
  return link && { email: link.email, handle: link.person.handle }
}
