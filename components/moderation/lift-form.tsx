import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

/** Ends a suspension before its time. */
export function LiftForm({ handle, from = '/moderation/log', action }: { handle: string; from?: string; action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={`End the suspension of @${handle}`}>
      <input type="hidden" name="handle" value={handle} />
      <input type="hidden" name="from" value={from} />
      <Field name="reason" label="Reason" required maxLength={500} hint="Everyone can read it in the log." />
      <div className="row"><Submit className="btn" busy="Ending…">End the suspension</Submit></div>
    </ActionForm>
  )
}
