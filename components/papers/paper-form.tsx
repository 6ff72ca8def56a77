import { ActionForm, Area, Choice, Field, Submit } from '@/components/ui/form'
import type { FieldLink } from '@/lib/fields/queries'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; fields: FieldLink[]; title: string; link: string }

/** A paper typed in by hand. */
export function PaperForm({ action, fields, title, link }: Props) {
  return (
    <ActionForm action={action}>
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
