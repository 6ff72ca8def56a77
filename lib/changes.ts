import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/db'
import { noticeOf } from '@/lib/notice'
import type { Shown } from '@/lib/shows'

/**
 * Says in a command's own transaction what it changes: every process of the site hears it once the transaction is
 * committed, and only then, and makes the pages that show it anew.
 */
export async function changed(tx: Tx, ...what: Shown[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_notify('changes', ${noticeOf(what)})`)
}
