import type { Metadata } from 'next'
import { endMails } from '@/app/_actions/notices'
import { AccountPage } from '@/components/people/account-page'
import { EndMails } from '@/components/notices/end-mails'
import { readUnsubscribe } from '@/lib/notices/unsubscribe'
import { flat, type SearchParams } from '@/lib/web/params'

export const metadata: Metadata = { title: 'Mails', robots: 'noindex' }

/** Where the link at the end of a mail leads: the press here ends such mails, looking does not. */
export default async function Unsubscribe({ searchParams }: { searchParams: SearchParams }) {
  const token = flat(await searchParams).token ?? ''
  const link = readUnsubscribe(token)
  return (
    <AccountPage title={link ? 'Get no more of these mails' : 'This link is damaged'}>
      {link
        ? <EndMails action={endMails} token={token} kind={link.kind} />
        : <p className="lede">Perhaps part of it got lost on the way. <a className="link" href="/settings#mail">Settings</a> ends mails, too.</p>}
    </AccountPage>
  )
}
