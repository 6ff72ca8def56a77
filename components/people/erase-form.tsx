import { ActionForm, Field, Radio, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; handle: string; hasPassword: boolean }

/** Deletes the account, after saying what becomes of what. */
export function EraseForm({ action, handle, hasPassword }: Props) {
  return (
    <details className="fold">
      <summary>Delete my account</summary>
      <ActionForm action={action} aria-label="Delete my account">
        <p>
          Your name, address, password, drafts and notes go for good, at once, and nothing can bring them back. Your handle is never
          given to anyone else; votes you cast stay, as nobody’s. Pictures that no text shows go within a month.
        </p>
        <fieldset className="plain">
          <legend>What you have published</legend>
          <label className="choice"><Radio name="texts" value="anonymous" defaultChecked /> stays: summaries under no name, comments by “someone who left”</label>
          <label className="choice"><Radio name="texts" value="remove" /> goes: summaries with what was said below them, and the text of every comment</label>
        </fieldset>
        {hasPassword
          ? <Field name="password" label="Your password" type="password" autoComplete="current-password" required />
          : <Field name="handle" label={`Your handle, ${handle}`} required maxLength={60} autoCapitalize="none" spellCheck={false} hint="To say that you mean it." />}
        <div className="row"><Submit className="btn" busy="Deleting…">Delete my account for good</Submit></div>
      </ActionForm>
    </details>
  )
}
