import type { Tx } from '@/lib/db'
import { Unavailable } from '@/lib/errors'

/** Pictures that may wait to be made: at about half a second each, longer than anyone waits. */
const MOST_WAITING = 300

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Does one thing after the other: a picture of 40 megapixels takes 160 MB and all of a processor while it is made.
 * @throws Unavailable when too many wait
 */
export async function inTurn<T>(make: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new Unavailable('Very many pictures are arriving just now. Please try again in a minute.')
  waiting += 1
  const mine = last.then(make).finally(() => (waiting -= 1))
  last = mine.catch(() => {})
  return mine
}

/** Keeps pictures from being removed until the transaction that puts one ends, so that none goes that was just put again. */
export const putting = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('pictures'))`

/** Keeps pictures from being put until the transaction that removes some ends. */
export const removing = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pictures'))`
