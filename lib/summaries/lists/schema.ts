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
export function listPath(list: Omit<ListQuery, 'after'>, after?: string | null): string {
  const query = narrowed(list, list.list === 'recent' ? {} : { list: list.list })
  if (after) query.set('after', after)
  return query.size ? `/?${query}` : '/'
}

/** The address to which a list's files add the suffix of their format, before the parameters. */
export function listFile(list: Omit<ListQuery, 'after'>): string {
  const query = narrowed(list, {})
  return query.size ? `/${list.list}?${query}` : `/${list.list}`
}

function narrowed({ list, period, field }: Omit<ListQuery, 'after'>, before: Record<string, string>): URLSearchParams {
  const query = new URLSearchParams(before)
  if (list === 'popular' && period !== 'month') query.set('period', period)
  if (field) query.set('field', field)
  return query
}
