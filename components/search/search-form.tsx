import { SuggestField } from './suggest-field'

/** What a search's controls belong to, wherever on the page they stand. */
export const SEARCH_FORM = 'search'

/** The search field in large; with suggestions for people with a session. */
export function SearchForm({ text, suggests }: { text: string; suggests: boolean }) {
  const field = {
    className: 'field', id: 'query', name: 'q', defaultValue: text, placeholder: 'Title, author, arXiv id, DOI',
  }
  return (
    <form className="search-form" id={SEARCH_FORM} role="search" aria-label="Papers" action="/search">
      <div className="row tight">
        <label className="vh" htmlFor="query">Search papers</label>
        <div className="suggesting">{suggests ? <SuggestField {...field} /> : <input {...field} type="search" />}</div>
        <button className="btn main">Search</button>
      </div>
    </form>
  )
}
