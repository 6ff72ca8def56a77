import { hashToken, newToken } from '@/lib/auth/tokens'
import { db, type Tx } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { stillShows } from '@/lib/notices/shows'
import type { SignedIn } from '@/lib/people/actor'

/** How long a session lasts, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
/** What is kept of a browser's name for itself, in characters. */
const LONGEST_USER_AGENT = 300
/** News are counted up to here. */
const MOST_UNREAD = 100

/** Begins a session and returns its token, which is stored nowhere. */
export async function createSession(personId: number, userAgent: string): Promise<string> {
  const token = newToken()
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000)
  await storeSession(token, personId, expires, userAgent)
  return token
}

/** Stores the session that belongs to a token. */
export async function storeSession(token: string, userId: number, expires: Date, userAgent: string): Promise<void> {
  const named = userAgent.replaceAll('\0', '').toWellFormed().slice(0, LONGEST_USER_AGENT)
  await db.session.create({ data: { sessionToken: hashToken(token), userId, expires, userAgent: named.toWellFormed() } })
}

/** Whose session a token is; null when there is none, it has expired, or the account is erased. One query. */
export async function personOfToken(token: string): Promise<SignedIn | null> {
  const [person] = await db.$queryRaw<SignedIn[]>(Prisma.sql`
    SELECT p.id, p.handle::text, p.name, p.role::text, p."emailVerified" IS NOT NULL AS confirmed, p."suspendedUntil",
      (SELECT count(*)::int FROM (SELECT FROM notices n JOIN summaries s ON s.id = n."summaryId" LEFT JOIN comments o ON o.id = n."commentId"
        WHERE n."personId" = p.id AND n."readAt" IS NULL AND ${stillShows} LIMIT ${MOST_UNREAD}) u) AS unread
    FROM sessions s JOIN people p ON p.id = s."userId"
    WHERE s."sessionToken" = ${hashToken(token)} AND s.expires > now() AND p."erasedAt" IS NULL`)
  return person ?? null
}

/** Ends the session of a token; one that has ended already stays ended. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashToken(token) } })
}

/** Ends all of someone's sessions, save that of one token. */
export async function endAllSessions(userId: number, except?: string, tx: Tx = db): Promise<void> {
  await tx.session.deleteMany({ where: { userId, ...(except && { sessionToken: { not: hashToken(except) } }) } })
}
