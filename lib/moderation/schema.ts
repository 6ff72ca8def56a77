import { z } from 'zod'
import { target } from '@/lib/reports/schema'
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

/** What a moderator does with a summary or comment; the log shows the reason, and its author reads it. */
export const ruling = target.extend({ ruling: z.enum(['hide', 'show', 'keep'], 'Say what to do with it.'), reason })
export type Ruling = z.output<typeof ruling>

/** Days a suspension can last. */
export const SUSPENSIONS = { 1: 'A day', 7: 'A week', 30: 'A month', 365: 'A year' } as const

const handle = line('A handle', 60).transform((typed) => typed.replace(/^@/, ''))

/** Whom a moderator keeps from writing, for how long and why. */
export const suspending = z.object({
  handle,
  days: z.coerce.number().refine((days) => days in SUSPENSIONS, 'Choose how long.'),
  reason,
})
export type Suspending = z.output<typeof suspending>

/** Whose suspension ends before its time, and why. */
export const lifting = z.object({ handle, reason })
export type Lifting = z.output<typeof lifting>
