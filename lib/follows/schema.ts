import { z } from 'zod'

export const things = ['paper', 'person', 'venue', 'field'] as const
export type Thing = (typeof things)[number]

/** What somebody wants to follow, or not any more: a paper, venue or field by its key, a person by their handle. */
export const followInput = z.object({
  what: z.enum(things),
  key: z.string().min(1).max(1200).transform((key) => key.replaceAll('\0', '').toWellFormed()),
  follow: z.enum(['yes', 'no']),
  from: z.string().max(2000).default('/'),
})
