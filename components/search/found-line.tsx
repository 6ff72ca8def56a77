import { KeptText } from '@/components/markdown/kept-text'
import { BriefFacts } from '@/components/papers/brief-facts'
import { count, signed } from '@/components/ui/count'
import { paperPath } from '@/lib/papers/key'
import type { Wanted } from '@/lib/search/mark'
import type { FoundPaper } from '@/lib/search/papers'
import { Marked, MarkedTitle } from './marked'

/** A paper found: the score of its best summary, its title, where the words stand or how the summary begins. */
export function FoundLine({ found: { paper, best, snippet }, words }: { found: FoundPaper; words: Wanted[] }) {
  const href = paperPath(paper.key)
  return (
    <li className="line">
      <span className={best ? 'score num' : 'score num none'}>
        {best ? <><span className="vh">Score </span>{signed(best.score)}</> : <span aria-hidden="true">·</span>}
      </span>
      <div>
        <p className="title"><a href={href}><MarkedTitle source={paper.title} words={words} /></a></p>
        {snippet !== null && <p className="snip" dir="auto"><Marked text={snippet} words={words} /></p>}
        {snippet === null && best && <KeptText className="snip" html={best.excerpt} lang={best.language} />}
        <p className="meta">
          <BriefFacts paper={paper} />
          {best
            ? <a href={href}>{count(best.summaryCount, 'summary', 'summaries')}</a>
            : <a className="link" href={`/write?${new URLSearchParams({ paper: paper.key })}`}>Write the first</a>}
        </p>
      </div>
    </li>
  )
}
