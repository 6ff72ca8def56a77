import { paperPath } from '@/lib/papers/key'
import { personPath } from '@/lib/people/address'
import { venuePath } from '@/lib/venues/address'
import type { Thing } from './schema'

const pages: Record<Thing, (key: string) => string> = { paper: paperPath, person: personPath, venue: (key) => venuePath(key), field: (key) => `/?field=${key}` }

/** The page of a thing that one can follow. */
export const thingPath = (what: Thing, key: string) => pages[what](key)

/** What the secret of someone's feed makes its address, before the suffix of a format. */
export const followedFeedPath = (token: string) => `/following/${token}`
