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
