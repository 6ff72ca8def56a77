import { setTimeout as sleep } from 'node:timers/promises'

/** How long the database may take to say that it is there, in ms. */
const PATIENCE = 1000

/** What the database gives within a second; undefined when it fails or is late. */
export function soon<T>(asking: Promise<T>): Promise<T | undefined> {
  return Promise.race([asking.catch(() => undefined), sleep(PATIENCE, undefined, { ref: false })])
}

/** The same promise to all who ask within `ms` of each other. */
export function shared<T>(ask: () => Promise<T>, ms: number): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | undefined
  return () => {
    const now = performance.now()
    if (!last || now - last.at >= ms) last = { at: now, answer: ask() }
    return last.answer
  }
}
