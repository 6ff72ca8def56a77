import { count } from '@/components/ui/count'
import type { VenueRow } from '@/lib/venues/queries'
import { venuePath } from '@/lib/venues/address'

/** A venue in the directory, with how many of its papers have a summary. */
export function VenueLine({ venue: { key, name, shortName, papers, from, to } }: { venue: VenueRow }) {
  return (
    <li className="line">
      <span className="score num" aria-hidden="true">{papers.toLocaleString('en')}</span>
      <div>
        <p className="title"><a href={venuePath(key)}>{shortName}</a></p>
        <p className="meta">
          {name !== shortName && <span>{name}</span>}
          {from && <span className="num">{from === to ? from : `${from} to ${to}`}</span>}
          <span className="vh">{count(papers, 'paper')} with a summary</span>
        </p>
      </div>
    </li>
  )
}
