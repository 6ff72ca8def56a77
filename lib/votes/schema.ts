import { z } from 'zod'

/** A press of a vote's button: what it is on, and what the vote is to be; 0 takes it back. */
export const ballot = z.object({
  on: z.enum(['summary', 'comment']),
  id: z.coerce.number().int().positive().max(2 ** 31 - 1),
  value: z.coerce.number().pipe(z.union([z.literal(-1), z.literal(0), z.literal(1)])),
  /** The page to come back to without script. */
  from: z.string().max(2000).default('/'),
})
export type Ballot = z.output<typeof ballot>
