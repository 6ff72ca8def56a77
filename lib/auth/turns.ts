import { Unavailable } from '@/lib/errors'

/** Hashing takes 19 MiB and a core: two at once leave the rest of the site its share. */
const AT_ONCE = 2
/** Those further back than this would wait for seconds. */
const LONGEST_QUEUE = 100

let running = 0
const waiting: (() => void)[] = []

/** Does the work once at most one other is under way; first come, first served. Throws Unavailable when the queue is full. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++
  else if (waiting.length < LONGEST_QUEUE) await new Promise<void>((resolve) => waiting.push(resolve))
  else throw new Unavailable('Many people are signing in just now. Please try again in a few seconds.')
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
