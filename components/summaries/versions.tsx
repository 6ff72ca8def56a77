'use client'

import { Submit } from '@/components/ui/form'
import type { Stretch } from '@/lib/summaries/compare'
import type { Elsewhere } from '@/lib/summaries/editions'

type Props = {
  elsewhere: Elsewhere
  /** Takes one of them, or both; without script the form does it. */
  choose: ((text?: string) => void) | null
}

/** Two versions of one text side by side, what differs marked, and the choice between them. */
export function Versions({ elsewhere, choose }: Props) {
  const button = (words: string, intent: string, text?: string) => (
    choose
      ? <button type="button" className="btn" onClick={() => choose(text)}>{words}</button>
      : <Submit className="btn" name="intent" value={intent}>{words}</Submit>
  )
  return (
    <section className="versions" aria-labelledby="versions">
      <h2 id="versions">This text was changed in another window</h2>
      <p className="hint">Nothing is lost: both versions are here, and what differs is marked. Until you choose, the other one is what is saved.</p>
      <div className="two">
        <Version name="The other window’s" stretches={elsewhere.theirs} />
        <Version name="This one" stretches={elsewhere.mine} />
      </div>
      <div className="row">
        {button('Take the other', 'theirs', elsewhere.text)}
        {button('Keep this one', 'draft')}
        {button('Put both together', 'both', elsewhere.both)}
      </div>
    </section>
  )
}

function Version({ name, stretches }: { name: string; stretches: Stretch[] }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <pre tabIndex={0} role="group" aria-label={name} dir="auto">
        {stretches.map(({ text, differs }, n) => (differs ? <mark key={n}>{text}</mark> : text))}
      </pre>
    </figure>
  )
}
