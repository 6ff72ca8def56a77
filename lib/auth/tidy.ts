import { db } from '@/lib/db'
import { forgetOldCounts } from '@/lib/limits'

/** Forgets sessions, links in mails and counts of the rate limits that have expired. */
export async function forgetExpired(): Promise<void> {
  const now = new Date()
  await db.session.deleteMany({ where: { expires: { lte: now } } })
  await db.mailToken.deleteMany({ where: { expiresAt: { lte: now } } })
  await forgetOldCounts()
}
