import type { Metadata } from 'next'
import { resetPassword } from '@/app/_actions/account'
import { AccountPage } from '@/components/people/account-page'
import { LinkForm } from '@/components/people/link-form'
import { NewPassword } from '@/components/people/new-password'
import { linkOf } from '@/lib/people/queries'
import { flat, type SearchParams } from '@/lib/web/params'

export const metadata: Metadata = { title: 'Set a new password', robots: 'noindex' }

export default async function Reset({ searchParams }: { searchParams: SearchParams }) {
  const { token = '' } = flat(await searchParams)
  const link = await linkOf(token, 'RESET')
  if (!link) return <Spent />
  return (
    <AccountPage title="Set a new password"
      lede={<>For your account <b>@{link.handle}</b>. It signs you out everywhere else.</>}>
      <LinkForm action={resetPassword} token={token} button="Set the password">
        <NewPassword label="New password" />
      </LinkForm>
    </AccountPage>
  )
}

function Spent() {
  return (
    <AccountPage title="This link does not work any more" lede="It has been used, or is more than an hour old.">
      <p><a className="link" href="/forgot">Ask for a new one</a>.</p>
    </AccountPage>
  )
}
