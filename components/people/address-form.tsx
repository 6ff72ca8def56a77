import { ActionForm, Field, Submit } from '@/components/ui/form'
import { LONGEST_EMAIL } from '@/lib/people/rules'
import type { OwnAccount } from '@/lib/people/queries'
import type { FormAction } from '@/lib/web/form-state'

type Props = { change: FormAction; resend: FormAction; account: OwnAccount }

/** The address mails go to, one that waits to be confirmed, and how to change it. */
export function AddressForm({ change, resend, account: { email, waiting, confirmed, approved, hasPassword } }: Props) {
  return (
    <div className="stack">
      <p>
        {email ? <><b>{email}</b> is confirmed.</> : 'You have no confirmed address yet. Publishing, commenting and voting need one.'}
      </p>
      {waiting && waiting !== email && (
        <ActionForm action={resend}>
          <p>
            <b>{waiting}</b> waits {confirmed ? <>for the link that was sent to <b>{email}</b></> : 'for the link that was sent there'}
            {email && !confirmed && !approved && <>, and for the one that was sent to <b>{email}</b></>}.
          </p>
          <div className="row"><Submit className="btn" busy="Sending…">{email ? 'Send the links again' : 'Send the link again'}</Submit></div>
        </ActionForm>
      )}
      <ActionForm action={change}>
        <Field name="email" label="New address" type="email" autoComplete="email" required maxLength={LONGEST_EMAIL} />
        {hasPassword && (
          <Field name="password" label="Your password" type="password" autoComplete="current-password" required />
        )}
        <div className="row"><Submit className="btn" busy="Sending…">Send a link there</Submit></div>
      </ActionForm>
    </div>
  )
}
