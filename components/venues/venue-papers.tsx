import { BriefFacts } from '@/components/papers/brief-facts'
import { PaperLine } from '@/components/papers/paper-line'
import { count } from '@/components/ui/count'
import { paperPath } from '@/lib/papers/key'
import type { VenuePaper } from '@/lib/venues/queries'

type Props = { papers: VenuePaper[]; dated: boolean }

/** A venue's papers; those nobody has explained yet stay among them. Of different years each has its own. */
export function VenuePapers({ papers, dated }: Props) {
  return (
    <ol className="lines">
      {papers.map((paper) => (
        <PaperLine key={paper.key} href={paperPath(paper.key)} title={paper.title} score={paper.score}>
          <BriefFacts paper={{ ...paper, year: dated ? paper.year : null }} />
          {paper.summaries > 0
            ? <a href={paperPath(paper.key)}>{count(paper.summaries, 'summary', 'summaries')}</a>
            : <a className="link" href={`/write?${new URLSearchParams({ paper: paper.key })}`}>Write the first</a>}
        </PaperLine>
      ))}
    </ol>
  )
}
