import { ofAllFields } from './all-fields'
import { biology } from './biology'
import { computing } from './computing'
import { economics } from './economics'
import { engineering } from './engineering'
import { learning } from './learning'
import { mathematics } from './mathematics'
import { chemistry, earthScience } from './matter'
import { medicine } from './medicine'
import { neuroscience, psychology } from './mind'
import { physics } from './physics'
import { socialScience } from './society'
import { statistics } from './statistics'
import type { KnownVenue } from './venue'

/** The known venues by the field their papers are of, where nothing else tells it. */
export const knownByField: Record<string, KnownVenue[]> = {
  'computer-science': [...learning, ...computing],
  biology, physics, mathematics, medicine, neuroscience, statistics, economics, chemistry, engineering, psychology,
  'earth-science': earthScience,
  'social-science': socialScience,
}

export const knownVenues: KnownVenue[] = [...Object.values(knownByField).flat(), ...ofAllFields]
