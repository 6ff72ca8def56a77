import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/db'
import { Conflict } from '@/lib/errors'
import { compare, type Comparison } from './compare'
import { edition, standing } from './edition'
import type { Keeping } from './schema'

/** What another window has made of the text meanwhile, beside what came now. */
export type Elsewhere = Comparison & {
  /** The text that is kept, whole. */
  text: string
  edition: string
}

/** A name for a state that no window of a script's has named. */
export const newEdition = () => edition(randomBytes(9).toString('base64url'), Date.now())

const CHANGED = 'This text was changed in another window. Both versions are here: choose one, or put them together.'

type Locked = { id: number; edition: string }

/**
 * Where a text stands beside what is kept of its locked summary: the edition to be kept, and whether a later text from the
 * same window has overtaken it.
 * @throws Conflict with both, where another window has changed the text meanwhile
 */
export async function standingOf(tx: Tx, summary: Locked, input: Pick<Keeping, 'base' | 'edition' | 'text'>) {
  const next = input.edition ?? newEdition()
  const found = standing(summary.edition, input.base, next)
  if (found === 'late') return { edition: summary.edition, overtaken: true }
  if (found === 'elsewhere') {
    const kept = await keptText(tx, summary.id)
    if (kept !== input.text) {
      const elsewhere: Elsewhere = { ...compare(input.text, kept), text: kept, edition: summary.edition }
      throw new Conflict(CHANGED, { elsewhere })
    }
  }
  return { edition: next, overtaken: false }
}

/** The text somebody works on: the draft, else what is published, else nothing. */
async function keptText(tx: Tx, summaryId: number): Promise<string> {
  const found = await tx.summary.findUnique({
    where: { id: summaryId },
    select: { draft: { select: { text: true } }, revision: { select: { text: true } } },
  })
  return (found?.draft ?? found?.revision)?.text ?? ''
}
