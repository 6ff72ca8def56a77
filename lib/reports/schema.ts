import { z } from 'zod'
import { line } from '@/lib/text'

/** Why something is reported, as readers choose it. */
export const reasons = {
  SPAM: 'Advertising or spam',
  ABUSE: 'Insulting or hateful',
  COPYRIGHT: 'Copied from somewhere',
  OFF_TOPIC: 'Not about this paper',
  OTHER: 'Something else',
} as const
export type Reason = keyof typeof reasons

const number = z.coerce.number().int().positive().max(2 ** 31 - 1)

/** A summary or comment by its number, as forms and addresses name it. */
export const target = z.object({ on: z.enum(['summary', 'comment']), id: number })
export type Target = z.output<typeof target>

/** What someone tells the moderators. */
export const reportInput = target.extend({
  reason: z.enum(Object.keys(reasons) as [Reason, ...Reason[]], 'Choose what is wrong with it.'),
  text: line('What you write', 500, true).default(''),
})
export type ReportInput = z.output<typeof reportInput>
