import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { HistoryPage } from '@/lib/summaries/history'
import type { FormAction } from '@/lib/web/form-state'

type Props = Pick<HistoryPage, 'summaryId' | 'own' | 'removes'> & {
  number: number
  title: string
  actions: { restore: FormAction; remove: FormAction }
}

/** What can be done with an earlier text: its author publishes it again, or takes it out of the history, as moderators may. */
export function RevisionActs({ summaryId, number, title, own, removes, actions }: Props) {
  if (!removes) return null
  const which = (
    <>
      <input type="hidden" name="id" value={summaryId} />
      <input type="hidden" name="number" value={number} />
    </>
  )
  return (
    <div className="acts">
      {own && (
        <details className="reply">
          <summary aria-label={`Restore: ${title}`}>Restore</summary>
          <ActionForm action={actions.restore}>
            {which}
            <p>This text is published again, as the newest. Your draft, if there is one, stays.</p>
            <div className="row"><Submit busy="Publishing…">Publish this text again</Submit></div>
          </ActionForm>
        </details>
      )}
      <details className="reply">
        <summary aria-label={`Remove: ${title}`}>Remove</summary>
        <ActionForm action={actions.remove}>
          {which}
          {removes === 'moderator' && <Field name="reason" label="Reason" hint="The public log shows it." maxLength={300} required />}
          <p>This text goes for good; that there was one stays in the history.</p>
          <div className="row"><Submit className="btn" busy="Removing…">Remove this text</Submit></div>
        </ActionForm>
      </details>
    </div>
  )
}
