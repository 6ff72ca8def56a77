import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

/** Two papers that a moderator names, to be laid side by side. */
export function CompareForm({ action }: { action: FormAction }) {
  return (
    <section className="stack" aria-labelledby="compare">
      <h2 className="head-2" id="compare">Compare two papers</h2>
      <ActionForm action={action} aria-label="Compare two papers">
        <Field name="one" label="One paper" required maxLength={500} hint="Its key, a DOI, an arXiv id, or the address of its page here." />
        <Field name="other" label="The other" required maxLength={500} />
        <div className="row"><Submit className="btn" busy="Looking…">Lay side by side</Submit></div>
      </ActionForm>
    </section>
  )
}
