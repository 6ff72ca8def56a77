import { z } from 'zod'

export const periods = ['day', 'week', 'month'] as const

/** Which list a reader asks for, from the address; what cannot be read is left at its default. */
export const listQuery = z.object({
  list: z.enum(['recent', 'popular', 'best']).catch('recent'),
  period: z.enum(periods).catch('month'),
  field: z.string().regex(/^[a-z-]{1,60}$/).nullable().catch(null),
  after: z.string().max(200).nullable().catch(null),
})
export type ListQuery = z.output<typeof listQuery>

/** The list's address, from its start or after a cursor. */
export function listPath({ list, period, field }: Omit<ListQuery, 'after'>, after?: string | null): string {
  const query = new URLSearchParams()
  if (list !== 'recent') query.set('list', list)
  if (list === 'popular' && period !== 'month') query.set('period', period)
  if (field) query.set('field', field)
  if (after) query.set('after', after)
  return query.size ? `/?${query}` : '/'
}
