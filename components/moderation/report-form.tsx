import { ActionForm, Area, Choice, Submit } from '@/components/ui/form'
import { reasons, type Target } from '@/lib/reports/schema'
import type { FormAction } from '@/lib/web/form-state'

/** What is wrong with a text, for the moderators. */
export function ReportForm({ of, action }: { of: Target; action: FormAction }) {
  return (
    <ActionForm action={action} aria-label="Report">
      <input type="hidden" name="on" value={of.on} />
      <input type="hidden" name="id" value={of.id} />
      <Choice name="reason" label="What is wrong with it?" required>
        {Object.entries(reasons).map(([reason, words]) => <option key={reason} value={reason}>{words}</option>)}
      </Choice>
      <Area name="text" label="More, if you like" maxLength={500} rows={3} hint="The moderators read it. The author is not told who reported." />
      <div className="row"><Submit busy="Sending…">Report</Submit></div>
    </ActionForm>
  )
}
