import { channel } from 'node:diagnostics_channel'

/**
 * What a page can rest on: papers, with their summaries, votes, comments and the names of who wrote them; profiles of
 * people; 'lists', which summaries, people and venues there are and in what order; 'absent', that something referred to is not here yet.
 */
export type Shown = `paper:${number}` | `person:${number}` | 'lists' | 'absent'

const shown = channel('shows')

/** Tells the page cache what the page under way rests on; queries say it of what they read. Elsewhere nobody listens. */
export function shows(...what: Shown[]): void {
  if (shown.hasSubscribers) shown.publish(what)
}

/** The same of people, by their ids. */
export const showsPeople = (ids: Iterable<number>) => shows(...[...ids].map((id) => `person:${id}` as const))
/** The same of papers. */
export const showsPapers = (ids: Iterable<number>) => shows(...[...ids].map((id) => `paper:${id}` as const))
