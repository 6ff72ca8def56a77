import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { Shown } from '@/lib/shows'

/** What pages and forms say of themselves while the framework makes them. */
export type Said = {
  /** What the page rests on. */
  shown: Set<Shown>
  /** The status that a form's action asked for, else the page: neither can set it by itself. */
  status?: number
  /** The session that was shown is over. */
  sessionEnded?: true
  /** Texts that the page left to us; where there is no list it prints them itself. */
  texts?: string[]
}

const making = new AsyncLocalStorage<Said>()

subscribe('texts', (message) => {
  const text = message as { html: string; standIn: string }
  const texts = making.getStore()?.texts
  if (texts) text.standIn = `<!--text ${texts.push(text.html) - 1}-->`
})

subscribe('shows', (message) => {
  const shown = making.getStore()?.shown
  for (const item of message as Shown[]) shown?.add(item)
})

subscribe('form-status', (message) => {
  const said = making.getStore()
  if (said) said.status ??= message as number
})

subscribe('session-ended', () => {
  const said = making.getStore()
  if (said) said.sessionEnded = true
})

/**
 * Hears what is said while `make` runs.
 * @param leaving have texts left out of the page, a comment standing in for each
 */
export async function overhear<T>(make: () => Promise<T>, { leaving }: { leaving: boolean }): Promise<{ made: T; said: Said }> {
  const said: Said = { shown: new Set(), ...(leaving && { texts: [] }) }
  return { made: await making.run(said, make), said }
}

/**
 * Puts the texts in where their stand-ins are. Whoever writes cannot write a stand-in: every angle bracket of theirs is
 * escaped, and what is put in is not read again.
 */
export function filled(page: string, { texts = [] }: Said): Buffer {
  // Bytes at once: as one string of two bytes a character it would be made and thrown away at three times the size.
  return Buffer.concat(page.split(/<!--text (\d+)-->/).map((part, n) => Buffer.from(n % 2 ? (texts[Number(part)] ?? '') : part)))
}
