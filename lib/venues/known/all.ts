import type { KnownVenue } from './venue'
import { learning } from './learning'

/** The known venues by the field their papers are of, where nothing else tells it. */
export const knownByField: Record<string, KnownVenue[]> = {
  'computer-science': [...learning],
}

export const knownVenues: KnownVenue[] = Object.values(knownByField).flat()
