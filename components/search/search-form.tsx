/** Longest text that is searched for, in characters. */
export const LONGEST_QUERY = 200

/** The search field in large. */
export function SearchForm({ text }: { text: string }) {
  return (
    <form className="search-form" role="search" aria-label="Papers" action="/search">
      <div className="row tight">
        <label className="vh" htmlFor="query">Search papers</label>
        <input className="field" id="query" name="q" type="search" defaultValue={text} maxLength={LONGEST_QUERY}
          placeholder="Title, author, arXiv id, DOI" />
        <button className="btn main">Search</button>
      </div>
    </form>
  )
}
