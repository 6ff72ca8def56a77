import { ActionForm, Area, Choice, Field, Submit } from '@/components/ui/form'
import type { FieldLink } from '@/lib/fields/queries'
import { paperPath } from '@/lib/papers/key'
import type { PaperHead } from '@/lib/papers/queries'
import { joinAuthors } from '@/lib/papers/rules'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; paper: PaperHead; fields: FieldLink[] }

/** All that is on record of a paper but its names, to be changed. */
export function CorrectForm({ action, paper, fields }: Props) {
  return (
    <ActionForm action={action} aria-label="What is on record">
      <input type="hidden" name="paper" value={paper.key} />
      <Area name="title" label="Title" defaultValue={paper.title} required rows={2} maxLength={500} hint="As it is printed; $math$ works." />
      <Area name="authors" label="Authors" defaultValue={joinAuthors(paper.authors.map(({ name }) => name))} required rows={2} hint="In the order of the paper, with commas between." />
      <div className="row fields">
        <Field name="venue" label="Conference or journal" defaultValue={paper.venue?.name} maxLength={200} />
        <Field name="year" label="Year" defaultValue={paper.year ?? undefined} inputMode="numeric" maxLength={4} />
        <Choice name="field" label="Field" defaultValue={paper.fields[0]?.key}>
          <option value="">None of these</option>
          {fields.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
        </Choice>
      </div>
      <details className="fold" open={paper.abstract === ''}>
        <summary>Abstract and keywords</summary>
        <div className="stack">
          <Area name="abstract" label="Abstract" defaultValue={paper.abstract} rows={8} maxLength={20_000} />
          <Field name="keywords" label="Keywords" defaultValue={paper.keywords.join(', ')} hint="With commas between." maxLength={1000} />
        </div>
      </details>
      <div className="row">
        <Submit name="then" value="write" busy="Saving…">Save and write</Submit>
        <Submit className="btn" name="then" value="read" busy="Saving…">Save</Submit>
        <a className="btn bare" href={paperPath(paper.key)}>Leave it as it is</a>
      </div>
    </ActionForm>
  )
}
