import { keyToPath } from '@/lib/papers/key'

/** The year that an address asks for; null where it asks for none. */
export const yearOf = (asked: string | null | undefined) => (asked && /^\d{4}$/.test(asked) ? Number(asked) : null)

/** A venue's page, of one year or of its newest. */
export const venuePath = (key: string, year?: number | null) => `/venues/${keyToPath(key)}${year ? `?year=${year}` : ''}`
