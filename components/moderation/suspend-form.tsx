import { ActionForm, Choice, Field, Submit } from '@/components/ui/form'
import { SUSPENSIONS } from '@/lib/moderation/schema'
import type { FormAction } from '@/lib/web/form-state'

/** Keeps somebody from writing for a time. */
export function SuspendForm({ handle, action }: { handle: string; action: FormAction }) {
  return (
    <ActionForm action={action} aria-label="Suspend somebody">
      <Field name="handle" label="Handle" defaultValue={handle} required maxLength={60} autoCapitalize="none" spellCheck={false} />
      <Choice name="days" label="For" defaultValue="7">
        {Object.entries(SUSPENSIONS).map(([days, name]) => <option key={days} value={days}>{name}</option>)}
      </Choice>
      <Field name="reason" label="Reason" required maxLength={500}
        hint="Everyone can read it in the log beside their name. Do not mention an anonymous text in it: that would tell who wrote it." />
      <div className="row"><Submit className="btn" busy="Suspending…">Suspend</Submit></div>
    </ActionForm>
  )
}
