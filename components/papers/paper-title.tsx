import { Inline } from '@/components/markdown/inline'
import { paperPath } from '@/lib/papers/key'
import type { PaperHead } from '@/lib/papers/queries'
import { authorLine } from '@/lib/papers/rules'
import { venuePath } from '@/lib/venues/address'

type Props = { paper: Pick<PaperHead, 'key' | 'title' | 'authors' | 'venue' | 'year'> }

/** A paper's name above something about it, leading to its page. */
export function PaperTitle({ paper }: Props) {
  return (
    <header className="paper page stack near">
      <p className="meta">
        {paper.venue && <a href={venuePath(paper.venue.key, paper.year)}>{paper.venue.shortName} {paper.year}</a>}
        {!paper.venue && paper.year && <span>{paper.year}</span>}
      </p>
      <h1 className="small"><a href={paperPath(paper.key)}><Inline source={paper.title} /></a></h1>
      <p className="meta"><span>{authorLine(paper.authors.map(({ name }) => name))}</span></p>
    </header>
  )
}
