import { NearMatches } from '@/components/papers/near-matches'
import { ActionForm, Area, Choice, Field, Submit } from '@/components/ui/form'
import { schemeNames, spelled, type Identifier } from '@/lib/papers/identifiers'
import type { FieldLink } from '@/lib/fields/queries'
import type { NearLine } from '@/lib/papers/near-lines'
import type { FormAction } from '@/lib/web/form-state'

type Props = {
  action: FormAction<NearLine[]>
  fields: FieldLink[]
  title: string
  link: string
  /** An identifier that is not here; `known` where this reader may have it fetched. */
  missing: Identifier | null
  known: Identifier | null
}

/** A paper fetched from its source or typed in by hand: one form, so that whichever fails, nothing typed is lost. */
export function PaperForm({ action, fields, title, link, missing, known }: Props) {
  return (
    <ActionForm action={action} aria-label="The paper">
      {/* The first button is the one that Enter presses: what stands in the fields is not for fetching. */}
      {known && <button className="vh" name="then" value="write" tabIndex={-1} aria-hidden="true">Add and write</button>}
      {missing && (
        <section className="stack" aria-label="From its source">
          <p className="lede">
            This is the {schemeNames[missing.scheme]} <span className="unbroken">{missing.value}</span> of a paper that is not here yet.
            What there is to know of it can be fetched from its source.
          </p>
          {known && (
            <div className="row">
              <input type="hidden" name="from" value={spelled(known)} />
              <Submit name="then" value="fetch" busy="Fetching…" formNoValidate>Fetch it</Submit>
            </div>
          )}
        </section>
      )}
      <h2 className="head-2">By hand</h2>
      <NearMatches />
      <Field name="title" label="Title" defaultValue={title} required maxLength={500} hint="As it is printed; $math$ works." />
      <Field name="authors" label="Authors" required hint="In the order of the paper, with commas between." />
      <div className="row fields">
        <Field name="venue" label="Conference or journal" maxLength={200} />
        <Field name="year" label="Year" inputMode="numeric" maxLength={4} />
        <Choice name="field" label="Field">
          <option value="">None of these</option>
          {fields.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
        </Choice>
      </div>
      <Field name="link" label="Link" type="url" defaultValue={link} maxLength={2000} hint="Where it can be read, if anywhere." />
      <details className="fold">
        <summary>Abstract, keywords, BibTeX key</summary>
        <div className="stack">
          <Area name="abstract" label="Abstract" rows={5} maxLength={20_000} />
          <Field name="keywords" label="Keywords" hint="With commas between." maxLength={1000} />
          <Field name="bibtexKey" label="BibTeX key" maxLength={100} hint="It becomes the page's address. Left empty, one is made of author, year and title." />
        </div>
      </details>
      <div className="row">
        <Submit name="then" value="write" busy="Adding…">Add and write</Submit>
        <Submit className="btn" name="then" value="read" busy="Adding…">Add only</Submit>
      </div>
    </ActionForm>
  )
}
