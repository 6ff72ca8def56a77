import { ActionForm, Submit } from '@/components/ui/form'
import { kindNames } from '@/lib/notices/rules'
import type { Unsubscribing } from '@/lib/notices/unsubscribe'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; token: string; kind: Unsubscribing['kind'] }

/** Ends the mails of a link's kind, or all. */
export function EndMails({ action, token, kind }: Props) {
  return (
    <ActionForm action={action}>
      <p>{kind === 'DAILY' ? 'The daily mail of what is new.' : `Mails of “${kindNames[kind]}”.`} On the site you are told as before.</p>
      <input type="hidden" name="token" value={token} />
      <div className="row">
        <Submit busy="Ending…">End these mails</Submit>
        <Submit className="btn" name="all" value="1" busy="Ending…">End all mails like it</Submit>
      </div>
    </ActionForm>
  )
}
