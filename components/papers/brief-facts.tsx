import { authorLine } from '@/lib/papers/rules'
import type { PaperBrief } from '@/lib/summaries/view'
import { venuePath } from '@/lib/venues/address'

type Props = { paper: Pick<PaperBrief, 'authors' | 'authorCount' | 'year'> & Partial<Pick<PaperBrief, 'venue'>> }

/** Who wrote a paper, where and when it appeared: the small facts of a line. */
export function BriefFacts({ paper: { authors, authorCount, venue, year } }: Props) {
  return (
    <>
      {authorCount > 0 && <span>{authorLine(authors, authorCount)}</span>}
      {venue ? <a href={venuePath(venue.key, year)}>{venue.shortName} {year}</a> : year && <span>{year}</span>}
    </>
  )
}
