import type { ReactNode } from 'react'
import { LONGEST_QUERY } from '@/lib/search/schema'

/** What a search's controls belong to, wherever on the page they stand. */
export const SEARCH_FORM = 'search'

/** The search field in large. */
export function SearchForm({ text, suggest }: { text: string; suggest?: (field: ReactNode) => ReactNode }) {
  const field = (
    <input className="field" id="query" name="q" type="search" defaultValue={text} maxLength={LONGEST_QUERY}
      placeholder="Title, author, arXiv id, DOI" autoComplete="off" />
  )
  return (
    <form className="search-form" id={SEARCH_FORM} role="search" aria-label="Papers" action="/search">
      <div className="row tight">
        <label className="vh" htmlFor="query">Search papers</label>
        {suggest ? suggest(field) : field}
        <button className="btn main">Search</button>
      </div>
    </form>
  )
}
