/**
 * An edition names one state of the text somebody works on: the window it was typed in, and when in there, as
 * `w3kq0z.1795473600123`. What is sent says on which edition it builds, so that two windows cannot overwrite each other.
 */
export const edition = (window: string, turn: number) => `${window}.${turn}`

/** What an edition may look like. */
export const EDITION = /^[\w-]{1,40}\.\d{1,16}$/

const windowOf = (name: string) => name.slice(0, name.lastIndexOf('.') + 1)
const turnOf = (name: string) => Number(name.slice(name.lastIndexOf('.') + 1))

/** Whether two editions come from one window. */
export const sameWindow = (one: string, other: string) => windowOf(one) !== '' && windowOf(one) === windowOf(other)

/**
 * Where a text stands that builds on `base` and would be `next`, beside what is kept: it comes next, it has been overtaken
 * by a later one from the same window, or the kept one came from elsewhere meanwhile. Nothing typed yet gives way to anything.
 */
export function standing(kept: string, base: string | undefined, next: string): 'next' | 'late' | 'elsewhere' {
  if (sameWindow(kept, next)) return turnOf(next) > turnOf(kept) ? 'next' : 'late'
  return base === undefined || kept === '' || kept === base ? 'next' : 'elsewhere'
}
