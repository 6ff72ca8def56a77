import type { Tx } from '@/lib/db'
import { Forbidden } from '@/lib/errors'

/**
 * Somebody's writes take turns, so that what is counted of them is counted once, and none outlives the account. Taken
 * before any other row: all who hold several come in this order.
 * @throws Forbidden when the account has been deleted meanwhile
 */
export async function ownTurn(tx: Tx, personId: number): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM people WHERE id = ${personId} AND "erasedAt" IS NULL FOR NO KEY UPDATE`
  if (held.length === 0) throw new Forbidden('This account has been deleted.')
}
