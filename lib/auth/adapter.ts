import { PrismaAdapter } from '@next-auth/prisma-adapter'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { endSession, storeSession } from '@/lib/auth/sessions'
import { hashToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db'
import { join } from '@/lib/people/commands/join'

type Models = Parameters<typeof PrismaAdapter>[0]
type Row = { id: number; name: string; email: string | null; emailVerified: Date | null }

/** The library takes ids for strings, and every address for one that is there. */
const asUser = ({ id, name, email, emailVerified }: Row): AdapterUser => {
  return { id: String(id), name, email: email ?? '', emailVerified }
}

/**
 * Where next-auth keeps people and sessions: our tables, with the hash of a session's token in place of the token.
 * @param userAgent what the browser that signs in calls itself
 */
export function adapter(userAgent: string): Adapter {
  const { person: user, account, session } = db
  return {
    ...(PrismaAdapter({ user, account, session } as unknown as Models) as Adapter),

    async createUser(profile: Omit<AdapterUser, 'id'>) {
      return asUser(await join(profile))
    },

    async getUserByEmail(email) {
      const person = await user.findFirst({ where: { email, emailVerified: { not: null }, erasedAt: null } })
      return person && asUser(person)
    },

    /** The service's own tokens are not kept: nothing here uses them again. */
    async linkAccount({ userId, type, provider, providerAccountId }: Parameters<NonNullable<Adapter['linkAccount']>>[0]) {
      await account.create({ data: { userId: Number(userId), type, provider, providerAccountId } })
    },

    async createSession({ sessionToken, userId, expires }) {
      await storeSession(sessionToken, Number(userId), expires, userAgent)
      return { sessionToken, userId, expires }
    },

    async getSessionAndUser(sessionToken) {
      const found = await session.findUnique({
        where: { sessionToken: hashToken(sessionToken), user: { erasedAt: null } },
        select: { userId: true, expires: true, user: true },
      })
      if (!found) return null
      return { session: { sessionToken, userId: String(found.userId), expires: found.expires }, user: asUser(found.user) }
    },

    async updateSession({ sessionToken, expires }) {
      const found = await session.update({ where: { sessionToken: hashToken(sessionToken) }, data: { expires } })
      return { sessionToken, userId: String(found.userId), expires: found.expires }
    },

    deleteSession: endSession,
  }
}
