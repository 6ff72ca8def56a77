import { keyToPath } from '@/lib/papers/key'

/** A venue's page, of one year or of its newest. */
export const venuePath = (key: string, year?: number | null) => `/venues/${keyToPath(key)}${year ? `?year=${year}` : ''}`
