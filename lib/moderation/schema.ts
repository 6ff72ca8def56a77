import { z } from 'zod'
import { line } from '@/lib/text'

const reason = line('A reason', 500)

/** What a moderator found of two papers that may be one work. */
export const verdict = z.object({
  proposal: z.coerce.number().int().positive().max(2 ** 31 - 1),
  verdict: z.enum(['merge', 'apart'], 'Say whether they are one work.'),
  reason,
})
export type Verdict = z.output<typeof verdict>

/** Two papers that a moderator wants to compare, each by its key, another of its names or its address here. */
export const pair = z.object({ one: line('The first paper', 500), other: line('The second paper', 500) })
export type Pair = z.output<typeof pair>
