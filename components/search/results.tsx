import { BriefFacts } from '@/components/papers/brief-facts'
import { PaperLine } from '@/components/papers/paper-line'
import { count } from '@/components/ui/count'
import { paperPath } from '@/lib/papers/key'
import type { SearchResults } from '@/lib/search/queries'

/** The papers found, those with a summary first, each with how its best one begins. */
export function Results({ results: { read, waiting, more } }: { results: SearchResults }) {
  const found = read.length + waiting.length
  return (
    <>
      <p className="found" role="status">
        <b>{more && 'More than '}{count(found, 'paper')}</b>
        {more && <span className="count">. These are the best matches: add a word to see others.</span>}
      </p>
      <ol className="lines">
        {read.map(({ paper, score, excerpt, language, summaryCount }) => (
          <PaperLine key={paper.key} href={paperPath(paper.key)} title={paper.title} score={score}
            begins={{ html: excerpt, language }}>
            <BriefFacts paper={paper} />
            <a href={paperPath(paper.key)}>{count(summaryCount, 'summary', 'summaries')}</a>
          </PaperLine>
        ))}
        {waiting.map((paper) => (
          <PaperLine key={paper.key} href={paperPath(paper.key)} title={paper.title} score={null}>
            <BriefFacts paper={paper} />
            <a className="link" href={`/write?${new URLSearchParams({ paper: paper.key })}`}>Write the first</a>
          </PaperLine>
        ))}
      </ol>
    </>
  )
}
