import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { Target } from '@/lib/reports/schema'
import type { FormAction } from '@/lib/web/form-state'

const words = {
  hide: ['Hide', 'Hiding…'], show: ['Show again', 'Showing…'], keep: ['Keep', 'Keeping…'],
} as const

type Props = { of: Target; name: string; rulings: (keyof typeof words)[]; from?: string; action: FormAction }

/** What a moderator can do with a text, with a reason. */
export function RulingForm({ of, name, rulings, from = '/moderation/log', action }: Props) {
  return (
    <ActionForm action={action} aria-label={`Decide on ${name}`}>
      <input type="hidden" name="on" value={of.on} />
      <input type="hidden" name="id" value={of.id} />
      <input type="hidden" name="from" value={from} />
      <Field name="reason" label="Reason" required maxLength={500} hint="Everyone can read it in the log, and its author is sent it. Name nobody in it." />
      <div className="row">
        {rulings.map((ruling) => (
          <Submit key={ruling} className="btn" name="ruling" value={ruling} busy={words[ruling][1]}>{words[ruling][0]}</Submit>
        ))}
      </div>
    </ActionForm>
  )
}
