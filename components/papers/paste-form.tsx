/** What a paper is known by, in any of its spellings. */
export function PasteForm({ from }: { from: string }) {
  return (
    <form className="stack close" action="/papers/new" aria-label="By identifier">
      <label className="label" htmlFor="from">Identifier or address</label>
      <div className="row tight">
        <input className="field" id="from" name="from" defaultValue={from} maxLength={500} aria-describedby="from-hint" />
        <button className="btn">Look it up</button>
      </div>
      <span className="hint" id="from-hint">An arXiv id, a DOI, a DBLP key or a PubMed id, or the address of its page there.</span>
    </form>
  )
}
