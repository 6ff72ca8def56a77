'use client'

import { count } from '@/components/ui/count'
import { ActionForm, Submit, useAnswer } from '@/components/ui/form'
import type { Outcome } from '@/lib/belongings/import'
import { addingPath } from '@/lib/papers/address'
import type { FormAction } from '@/lib/web/form-state'

/** Takes a file of texts, and tells what became of each line. */
export function ImportForm({ action, drafts }: { action: FormAction<Outcome[]>; drafts: string }) {
  return (
    <ActionForm action={action} aria-label="Bring your texts along">
      <FileField />
      <p className="hint">Each text becomes a draft, which nobody else sees. Papers that you have written about already are left as they are, so the same file twice does no harm.</p>
      <div className="row"><Submit busy="Reading…">Make drafts of it</Submit></div>
      <Outcomes drafts={drafts} />
    </ActionForm>
  )
}

function FileField() {
  const { state, scope } = useAnswer()
  const wrong = state.errors.file
  return (
    <div className="label">
      <label htmlFor={`${scope}file`}>File</label>
      <input id={`${scope}file`} type="file" name="file" accept=".csv,text/csv,text/plain" required aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? `${scope}file-err` : undefined} />
      {wrong && <span className="err" id={`${scope}file-err`}>{wrong}</span>}
    </div>
  )
}

function Outcomes({ drafts }: { drafts: string }) {
  const outcomes = useAnswer().state.result as Outcome[] | undefined
  if (!outcomes) return null
  const of = (became: Outcome['became']) => outcomes.filter((outcome) => outcome.became === became)
  const [made, missing, refused] = [of('draft'), of('missing'), of('refused')]
  return (
    <section className="stack near" aria-label="What became of it">
      <p>{count(made.length, 'draft was', 'drafts were')} made, {count(of('there').length, 'paper', 'papers')} you have written about already. <a className="link" href={drafts}>Your drafts</a></p>
      {missing.length > 0 && (
        <>
          <p>{count(missing.length, 'paper is', 'papers are')} not here yet. Add them, then send the file once more:</p>
          <ul className="list">{missing.map(({ line, key }) => <li key={line}><a className="link unbroken" href={addingPath(key)}>{key}</a></li>)}</ul>
        </>
      )}
      {refused.length > 0 && (
        <>
          <p>{count(refused.length, 'line', 'lines')} could not be taken:</p>
          <ul className="list">{refused.map(({ line, key, why }) => <li key={line}>Line {line}{key && <>, <span className="unbroken">{key}</span></>}: {why}</li>)}</ul>
        </>
      )}
    </section>
  )
}
