import type { Metadata } from 'next'
import { forgotPassword } from '@/app/_actions/account'
import { AccountPage } from '@/components/people/account-page'
import { ActionForm, Field, Submit } from '@/components/ui/form'

export const metadata: Metadata = { title: 'Forgotten password' }

export default function Forgot() {
  return (
    <AccountPage title="Set a new password" lede="We send a link to the address of your account."
      end={<>Remembered it? <a className="link" href="/sign-in">Sign in</a>.</>}>
      <ActionForm action={forgotPassword}>
        <Field name="email" label="E-mail address" type="email" autoComplete="email" required />
        <Submit busy="Sending…">Send the link</Submit>
      </ActionForm>
    </AccountPage>
  )
}
