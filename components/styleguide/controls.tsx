import { Face } from '@/components/ui/face'
import { names } from './samples'

/** Buttons, fields, notices and other small parts, in their states. */
export function Controls() {
  return (
    <>
      <section className="stack">
        <h2 className="head-2">Buttons</h2>
        <div className="row">
          <button className="btn main">Publish</button>
          <button className="btn">Save draft</button>
          <button className="btn bare">Cancel</button>
          <button className="btn main" disabled>Publishing…</button>
          <button className="btn" aria-disabled="true">Posting…</button>
          <a className="btn" href="#buttons">A link</a>
        </div>
      </section>
      <section className="stack">
        <h2 className="head-2">Fields</h2>
        <div className="label">
          <label htmlFor="plain">Email</label>
          <input className="field" id="plain" defaultValue="nadia@university.edu" />
        </div>
        <div className="label">
          <label htmlFor="refused">DOI</label>
          <input className="field" id="refused" aria-invalid="true" aria-describedby="refused-err refused-hint" defaultValue="10.48550" />
          <span className="err" id="refused-err">A DOI has a slash, as in 10.48550/arXiv.1412.6980.</span>
          <span className="hint" id="refused-hint">It stands on the first page.</span>
        </div>
        <div className="label">
          <label htmlFor="area">A comment</label>
          <textarea className="field" id="area" rows={3} defaultValue={'x'.repeat(300)} />
        </div>
        <div className="label">
          <label htmlFor="choice">Publish as</label>
          <select className="field" id="choice"><option>Ada Lovelace</option><option>An anonymous reader</option></select>
        </div>
      </section>
      <section className="stack">
        <h2 className="head-2">Autosave</h2>
        <div className="row">
          <span className="state">Saving…</span>
          <span className="state saved">Saved 14:32</span>
          <span className="state failed">Offline. Kept in this browser.</span>
        </div>
      </section>
      <section className="stack">
        <h2 className="head-2">Notices</h2>
        <p className="notice"><span>Your summary is public.</span><a className="link" href="#notices">See it</a></p>
        <p className="notice bad"><span>This draft was changed in another window at 14:30.</span><a className="link" href="#notices">Compare</a></p>
        <div className="notice bad">
          <span>Please correct what is marked below.</span>
          <ul>
            <li><a className="link" href="#refused">A DOI has a slash.</a></li>
            <li><a className="link" href="#area">A comment can have at most 10,000 characters.</a></li>
          </ul>
        </div>
      </section>
      <section className="stack">
        <h2 className="head-2">Loading</h2>
        <div className="skel" /><div className="skel" /><div className="skel" />
      </section>
      <section className="stack">
        <h2 className="head-2">Faces and tags</h2>
        <div className="row">
          {names.map((name) => <Face key={name} name={name} />)}
          <Face name={null} /><Face name="Ada Lovelace" big /><Face name={null} big />
        </div>
        <ul className="tags">
          <li><a className="chip" href="#tags">optimisation</a></li>
          <li><span className="chip">stochastic gradient descent</span></li>
        </ul>
      </section>
    </>
  )
}
