import { keyToPath } from '@/lib/papers/key'

/** The year that an address asks for, 0 for that of papers whose year is not known; null where it asks for none. */
export const yearOf = (asked: string | null | undefined) => (asked && /^\d{4}$/.test(asked) ? Number(asked) : null)

/** A venue's page, of one year or of its newest with summaries. */
export const venuePath = (key: string, year?: number | null) =>
  `/venues/${keyToPath(key)}${typeof year === 'number' ? `?year=${String(year).padStart(4, '0')}` : ''}`

/** How a year is called; 0 is that of papers whose year is not known. */
export const yearName = (year: number) => (year === 0 ? 'Year unknown' : String(year))
