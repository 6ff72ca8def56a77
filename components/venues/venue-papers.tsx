import { BriefFacts } from '@/components/papers/brief-facts'
import { PaperLine } from '@/components/papers/paper-line'
import { count } from '@/components/ui/count'
import { paperPath } from '@/lib/papers/key'
import type { VenuePaper } from '@/lib/venues/queries'

/** A venue's papers of a year, those that nobody has explained yet by themselves. */
export function VenuePapers({ papers }: { papers: VenuePaper[] }) {
  const [read, waiting] = [true, false].map((isRead) => papers.filter(({ summaries }) => summaries > 0 === isRead)) as [VenuePaper[], VenuePaper[]]
  return (
    <div className="stack">
      {read.length > 0 && <ol className="lines">{read.map((paper) => <Line key={paper.key} paper={paper} />)}</ol>}
      {waiting.length > 0 && (
        <section className="stack close">
          <h2 className="head-2">Waiting for a summary</h2>
          <ol className="lines">{waiting.map((paper) => <Line key={paper.key} paper={paper} />)}</ol>
        </section>
      )}
    </div>
  )
}

function Line({ paper }: { paper: VenuePaper }) {
  const path = paperPath(paper.key)
  return (
    <PaperLine href={path} title={paper.title} score={paper.score}>
      <BriefFacts paper={{ ...paper, year: null }} />
      {paper.summaries > 0
        ? <a href={path}>{count(paper.summaries, 'summary', 'summaries')}</a>
        : <a className="link" href={`/write?${new URLSearchParams({ paper: paper.key })}`}>Write the first</a>}
    </PaperLine>
  )
}
