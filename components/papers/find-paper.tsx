/** The home page's first question: which paper? */
export function FindPaper() {
  return (
    <form className="row tight find-paper" action="/search" role="search" aria-label="Papers">
      <label className="vh" htmlFor="find">Find a paper</label>
      <input className="field" id="find" name="q" placeholder="A title, an author, an arXiv id or a DOI" />
      <button className="btn">Find paper</button>
    </form>
  )
}
