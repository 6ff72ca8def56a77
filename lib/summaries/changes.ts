import { diffWordsWithSpace } from 'diff'

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** Longer unchanged stretches are cut to this many characters at either end. */
const CONTEXT = 120
/** A comparison that takes longer than this (ms) is given up for showing the whole new text. */
const PATIENCE = 100

/** What changed from one text to the next, word by word; the whole text where there was none before. */
export function changes(before: string | null, after: string): Piece[] {
  const parts = before === null ? undefined : diffWordsWithSpace(before, after, { timeout: PATIENCE })
  if (!parts) return [{ kind: 'same', text: after }]
  return parts.map(({ value, added, removed }, place) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: added || removed ? value : shortened(value, place === 0, place === parts.length - 1),
  }))
}

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * CONTEXT + 20) return text
  const head = first ? '' : text.slice(0, CONTEXT)
  const tail = last ? '' : text.slice(-CONTEXT)
  return `${head}\n[…]\n${tail}`.trim()
}
