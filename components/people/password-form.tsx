import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'
import { NewPassword } from './new-password'

/** Changes the password of someone who has one; who signs in elsewhere gets their first by mail. */
export function PasswordForm({ action, hasPassword }: { action: FormAction; hasPassword: boolean }) {
  if (!hasPassword) {
    return (
      <p>
        You sign in by another service. To have a password too, <a className="link" href="/forgot">set one by mail</a>.
      </p>
    )
  }
  return (
    <ActionForm action={action}>
      <Field name="oldPassword" label="Present password" type="password" autoComplete="current-password" required />
      <NewPassword label="New password" />
      <div className="row"><Submit className="btn" busy="Changing…">Change password</Submit></div>
    </ActionForm>
  )
}
