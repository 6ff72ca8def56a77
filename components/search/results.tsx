import { count } from '@/components/ui/count'
import { Pager } from '@/components/ui/pager'
import { personPath } from '@/lib/people/address'
import type { SearchResults } from '@/lib/search/queries'
import { searchPath, type SearchQuery } from '@/lib/search/schema'
import { FoundLine } from './found-line'

/** What was found: how much, the people, then the papers, the best first. */
export function Results({ results, query }: { results: SearchResults; query: SearchQuery }) {
  const { papers, people, total, uncounted, words, respelt, next } = results
  return (
    <>
      {respelt !== null && (
        <p className="respelt">
          Nothing for <b>{query.q}</b>. Showing results for <a className="link" href={searchPath({ ...query, q: respelt, after: null })}>{respelt}</a>.
        </p>
      )}
      <p className="found" role="status"><b>{uncounted && 'More than '}{count(total, 'paper')}</b></p>
      {people.length > 0 && (
        <ul className="found-people" aria-label="People">
          {people.map(({ handle, name, summaries }) => (
            <li key={handle}>
              <a href={personPath(handle)}>{name}</a> <span className="count">@{handle}, {count(summaries, 'summary', 'summaries')}</span>
            </li>
          ))}
        </ul>
      )}
      <ol className="lines">{papers.map((found) => <FoundLine key={found.paper.key} found={found} words={words} />)}</ol>
      <Pager href={next && searchPath({ ...query, q: respelt ?? query.q, after: next })} label="More papers" />
      {!next && uncounted && <p className="meta">These are the best matches: add a word to see others.</p>}
    </>
  )
}
