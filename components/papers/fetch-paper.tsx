import { ActionForm, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

/** The one press that brings a paper from its source. */
export function FetchPaper({ action, from }: { action: FormAction; from: string }) {
  return (
    <ActionForm action={action} aria-label="Fetch the paper">
      <input type="hidden" name="from" value={from} />
      <div className="row"><Submit busy="Fetching…">Fetch it</Submit></div>
    </ActionForm>
  )
}
