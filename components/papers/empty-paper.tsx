import type { ReactNode } from 'react'
import { LONGEST_BEGINNING } from '@/lib/summaries/rules'

/** A paper nobody has explained yet: the invitation is the page. What is typed here goes along to the writing page. */
export function EmptyPaper({ paperKey, hasDraft, children }: { paperKey: string; hasDraft: boolean; children?: ReactNode }) {
  return (
    <div className="indent">
      <form className="blank" action="/write">
        <h2>Nobody has explained this paper here yet.</h2>
        <p className="lede">You need not cover everything. Begin with one of these:</p>
        <ul className="questions">
          <li>What could nobody do before this paper that they could do after it?</li>
          <li>What is the one formula or figure it stands on, and what do its parts mean?</li>
          <li>Where does it stop working?</li>
        </ul>
        <input type="hidden" name="paper" value={paperKey} />
        {!hasDraft && (
          <>
            <label className="label" htmlFor="first-words">Your first lines</label>
            <textarea className="field" id="first-words" name="text" rows={4} maxLength={LONGEST_BEGINNING} />
          </>
        )}
        <div className="row"><button className="btn main">{hasDraft ? 'Go on with your draft' : 'Write the first summary'}</button></div>
      </form>
      {children}
    </div>
  )
}
