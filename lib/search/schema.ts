import { z } from 'zod'

/** Longest text that is searched for, in characters. */
export const LONGEST_QUERY = 200

const year = z.coerce.number().int().min(1000).max(2999).nullable().catch(null)

/** What is searched for, from the address; what cannot be read is left out. */
export const searchQuery = z.object({
  q: z.string().catch('').transform((text) => [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, LONGEST_QUERY).join('')),
  field: z.string().regex(/^[a-z-]{1,60}$/).nullable().catch(null),
  venue: z.string().regex(/^.{1,300}$/).nullable().catch(null),
  from: z.preprocess((value) => value || null, year),
  to: z.preprocess((value) => value || null, year),
  /** Only papers that have a public summary. */
  explained: z.literal('1').nullable().catch(null).transform((value) => value !== null),
  after: z.string().max(200).nullable().catch(null),
})
export type SearchQuery = z.output<typeof searchQuery>

/** The address of a search, without what it leaves open. */
export function searchPath({ q, field, venue, from, to, explained, after }: Partial<SearchQuery>): string {
  const given = { q, field, venue, from, to, explained: explained ? '1' : '', after }
  const params = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return params.size > 0 ? `/search?${params}` : '/search'
}
