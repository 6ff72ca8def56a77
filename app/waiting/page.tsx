import type { Metadata } from 'next'
import { askForSummary } from '@/app/_actions/papers'
import { WaitingLine } from '@/components/papers/waiting-line'
import { Pager } from '@/components/ui/pager'
import { afterOf, afterPath } from '@/lib/keyset'
import { waitingPapers } from '@/lib/papers/waiting'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { searchParams: SearchParams }

const here = '/waiting'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const after = afterOf(flat(await searchParams).after)
  return { title: 'Waiting for a summary', alternates: { canonical: afterPath(here, after) } }
}

/** Papers that nobody has explained yet, those that most readers ask for first. */
export default async function Waiting({ searchParams }: Props) {
  const [person, after] = [await currentPerson(), afterOf(flat(await searchParams).after)]
  const { papers, next } = await waitingPapers(person, after)
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <header className="stack near">
          <h1 className="small">Waiting for a summary</h1>
          <p className="lede">Papers that nobody has explained here yet: first those that most readers ask for, then the newest.</p>
        </header>
        {papers.length > 0 && (
          <ol className="lines">
            {papers.map((paper) => (
              <WaitingLine key={paper.id} paper={paper} from={afterPath(here, after)} signedIn={person !== null} action={askForSummary} />
            ))}
          </ol>
        )}
        {papers.length === 0 && (
          <div className="blank">
            <h2>{after ? 'This is the end of the list.' : 'Every paper here has a summary.'}</h2>
            <p className="lede">Do you miss one? <a className="link" href="/papers/new">Add a paper</a>.</p>
          </div>
        )}
        <Pager href={next && `${here}?after=${next}`} label="More papers" />
      </div>
    </main>
  )
}
