'use client'

import { NearLines } from '@/components/papers/near-list'
import { ActionForm, Area, Submit, useAnswer } from '@/components/ui/form'
import { paperPath } from '@/lib/papers/key'
import type { NearLine } from '@/lib/papers/near-lines'
import type { PastedEntry } from '@/lib/papers/pasted'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction<PastedEntry[]>; text: string; entries: PastedEntry[] }

/** Many papers at once: a bibliography, what was recognised in it, and what can be done with each. */
export function PastedEntries({ action, text, entries }: Props) {
  return (
    <ActionForm action={action} aria-label="Many at once">
      <Area name="entries" label="BibTeX, RIS or CSL-JSON" rows={entries.length > 0 ? 5 : 8} defaultValue={text} spellCheck={false} required
        hint="Up to 100 entries. What a source knows is fetched from there; the rest comes in as it is written." />
      <div className="row"><Submit className="btn" name="then" value="look" busy="Looking…">Look through it</Submit></div>
      <Recognised first={entries} />
    </ActionForm>
  )
}

function Recognised({ first }: { first: PastedEntry[] }) {
  const entries = (useAnswer().state.result as PastedEntry[] | undefined) ?? first
  if (entries.length === 0) return null
  const open = entries.filter(({ state }) => state === 'source' || state === 'typed').length
  return (
    <>
      {open > 1 && <div className="row"><Submit name="then" value="all" busy="Adding…">Add all {open}</Submit></div>}
      <ol className="entries">
        {entries.map((entry) => (
          <li key={entry.number}>
            <p className="title">{entry.state === 'here' ? <a href={paperPath(entry.key)}>{entry.title}</a> : entry.title}</p>
            {entry.about && <p className="meta">{entry.about}</p>}
            {entry.near ? <Near entry={entry} near={entry.near} /> : <State entry={entry} />}
          </li>
        ))}
      </ol>
    </>
  )
}

function Near({ entry, near }: { entry: PastedEntry; near: NearLine[] }) {
  return (
    <>
      <p>Is it one of these?</p>
      <NearLines near={near} />
      <div className="row tight">
        <Submit className="btn" name="then" value={`add ${[entry.number, ...near.map(({ id }) => id)].join(' ')}`} busy="Adding…">None of these: add it<span className="vh"> {entry.title}</span></Submit>
      </div>
    </>
  )
}

function State({ entry }: { entry: PastedEntry }) {
  const named = <span className="vh"> {entry.title}</span>
  switch (entry.state) {
    case 'here':
      return <p className="hint">Here already.</p>
    case 'broken':
      return <p className="err">Line {entry.line}: {entry.problem.replace(/^Line \d+: /, '')}</p>
    case 'source':
      return (
        <div className="row tight">
          <Submit className="btn" name="then" value={`fetch ${entry.number}`} busy="Fetching…">Fetch it{named}</Submit>
          <Submit className="btn" name="then" value={`add ${entry.number}`} busy="Adding…">Add as typed{named}</Submit>
        </div>
      )
    case 'typed':
      return <div className="row tight"><Submit className="btn" name="then" value={`add ${entry.number}`} busy="Adding…">Add as typed{named}</Submit></div>
  }
}
