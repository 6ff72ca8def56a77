import type { Metadata } from 'next'
import { confirmEmail } from '@/app/_actions/account'
import { AccountPage } from '@/components/people/account-page'
import { LinkForm } from '@/components/people/link-form'
import { signInPath } from '@/lib/auth/address'
import { linkOf } from '@/lib/people/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { safeNext } from '@/lib/web/paths'

export const metadata: Metadata = { title: 'Confirm your address', robots: 'noindex' }

export default async function Confirm({ searchParams }: { searchParams: SearchParams }) {
  const { token = '', next, half } = flat(await searchParams)
  if (half) return <AccountPage title="Half of it is done" lede="Now use the link that was sent to the other address, and the change is made." />
  const link = await linkOf(token, 'CONFIRM', 'APPROVE')
  if (!link) return <Spent />
  const { purpose, email, handle, first } = link
  return (
    <AccountPage title={purpose === 'CONFIRM' ? 'Confirm your address' : 'Change your address?'}
      lede={<><b>{email}</b> {first ? 'is' : 'shall be'} the address of the account <b>@{handle}</b>.</>}>
      <LinkForm action={confirmEmail} token={token} next={safeNext(next)} button={first ? 'Confirm and sign in' : purpose === 'CONFIRM' ? 'Confirm it' : 'Let it be so'} />
    </AccountPage>
  )
}

function Spent() {
  return (
    <AccountPage title="This link does not work any more" lede="It has been used, or is more than seven days old.">
      <p>
        <a className="link" href={signInPath('/settings#address')}>Sign in</a> with your handle or address; if the address
        still waits to be confirmed, Settings sends a new link.
      </p>
    </AccountPage>
  )
}
