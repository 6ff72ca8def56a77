import { ActionForm, Choice, Submit } from '@/components/ui/form'
import { kindNames, noticeKinds, paces, type Kind, type Pace } from '@/lib/notices/rules'
import type { FormAction } from '@/lib/web/form-state'

const paceNames: Record<Pace, string> = { AT_ONCE: 'At once', DAILY: 'Once a day, together', NEVER: 'Never' }

/** How someone hears by mail of what happens; on the site they see all of it. */
export function MailKinds({ action, choices }: { action: FormAction; choices: Record<Kind, Pace> }) {
  return (
    <ActionForm action={action}>
      <p className="hint">All of it stands under <a className="link" href="/notices">News</a>, too. Mails go to your confirmed address.</p>
      {noticeKinds.map((kind) => (
        <Choice key={kind} name={kind} label={kindNames[kind]} defaultValue={choices[kind]}>
          {paces.map((pace) => <option key={pace} value={pace}>{paceNames[pace]}</option>)}
        </Choice>
      ))}
      <div className="row"><Submit busy="Saving…">Save choices</Submit></div>
    </ActionForm>
  )
}
