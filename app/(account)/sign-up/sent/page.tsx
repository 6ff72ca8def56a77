import type { Metadata } from 'next'
import { AccountPage } from '@/components/people/account-page'
import { signInPath } from '@/lib/auth/address'
import { env } from '@/lib/env'
import { flat, type SearchParams } from '@/lib/web/params'
import { safeNext } from '@/lib/web/paths'

export const metadata: Metadata = { title: 'Look in your mail', robots: 'noindex' }

export default async function Sent({ searchParams }: { searchParams: SearchParams }) {
  const next = safeNext(flat(await searchParams).next)
  const lede = 'We have sent a mail to the address you gave. Its link confirms the address and signs you in.'
  return (
    <AccountPage title="Look in your mail" lede={lede}
      end={<>Nothing there after some minutes? <a className="link" href={signInPath(next)}>Sign in</a> with your handle; Settings sends the link again.</>}>
      {!env().SMTP_URL && <p className="notice">This site sends no mail yet: whoever runs it finds the link on the console where it was started.</p>}
    </AccountPage>
  )
}
