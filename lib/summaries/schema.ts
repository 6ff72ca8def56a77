import { z } from 'zod'
import { languageTag } from '@/lib/language'
import { paperKey } from '@/lib/papers/schema'
import { line, text } from '@/lib/text'
import { EDITION } from './edition'
import { LONGEST_SUMMARY } from './rules'

const writing = {
  paper: paperKey,
  language: languageTag,
  /** Above 0 for a second one that a merge of papers brought. */
  copy: z.coerce.number().int().min(0).max(32_767).optional(),
  /** The edition this text builds on, empty for none; without it nobody asks. */
  base: z.union([z.literal(''), z.string().regex(EDITION)]).optional(),
  /** What this text is called from now on; without it the server gives it a name. */
  edition: z.string().regex(EDITION).or(z.literal('').transform(() => undefined)).optional(),
}

/** What the writing page sends when it publishes. */
export const publication = z.object({
  ...writing,
  text: text('The text', LONGEST_SUMMARY),
  visibility: z.enum(['PUBLIC', 'ANONYMOUS'], 'Choose under which name it appears.'),
})
export type Publication = z.output<typeof publication>

/** The same text kept for its writer alone: as a draft of the summary, or as the private note. */
export const keeping = z.object({
  ...writing,
  text: text('The text', LONGEST_SUMMARY, true),
  /** How it is meant to be published. */
  visibility: z.enum(['PUBLIC', 'ANONYMOUS']).catch('PUBLIC').optional(),
})
export type Keeping = z.output<typeof keeping>

/** What the writing page's script sends while somebody types. */
export const saving = keeping.extend({ kind: z.enum(['SUMMARY', 'NOTE']).catch('SUMMARY') })

/** Which text the script asks for anew. */
export const deskQuery = saving.pick({ paper: true, copy: true, kind: true })

/** A summary by its number, as addresses and forms have it. */
export const summaryId = z.coerce.number().int().positive().max(2 ** 31 - 1)

/** One of a summary's texts by its place in the history, and why it is to go where a moderator says so. */
export const revisionRef = z.object({
  id: summaryId,
  number: z.coerce.number().int().positive().max(1_000_000),
  reason: line('The reason', 300, true).default(''),
})
