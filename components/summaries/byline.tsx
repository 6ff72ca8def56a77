import { personPath } from '@/lib/people/address'
import type { Byline } from '@/lib/summaries/view'

/** Who wrote it, as a link; "an anonymous reader" where nobody is told, and to whom it is. */
export function By({ by, own }: { by: Byline; own?: boolean }) {
  if (by.kind === 'named') return <a href={personPath(by.handle)}>{by.name}</a>
  return <>{own ? 'you, as an anonymous reader' : 'an anonymous reader'}</>
}

/** The same as plain words, for labels. */
export const byName = (by: Byline) => (by.kind === 'named' ? by.name : 'an anonymous reader')
