import { hashToken } from '@/lib/auth/tokens'
import type { Tx } from '@/lib/db'
import { Conflict } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'

type Spent = { personId: number; email: string }

export const goneLink = () => new Conflict('This link has been used or has expired. Please ask for a new one.')

/**
 * Spends the link of a mail that sets a new password: of two at once one gets it.
 * @throws Conflict when it is spent, expired or none of ours
 */
export async function spendLink(tx: Tx, token: string): Promise<Spent> {
  const [spent] = await tx.$queryRaw<Spent[]>`
    DELETE FROM mail_tokens t USING people p
    WHERE t.hash = ${hashToken(token)} AND t.purpose = 'RESET' AND t."expiresAt" > now()
      AND p.id = t."personId" AND p."erasedAt" IS NULL
    RETURNING t."personId", t.email::text`
  if (!spent) throw goneLink()
  return spent
}

export const isUniqueViolation = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
