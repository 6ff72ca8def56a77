import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { importTexts } from '@/app/_actions/settings'
import { AccountPage } from '@/components/people/account-page'
import { ImportForm } from '@/components/people/import-form'
import { signInPath } from '@/lib/auth/address'
import { personPath } from '@/lib/people/address'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Bring your texts along', robots: 'noindex' }

/** Makes drafts of a file of texts. */
export default async function Import() {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/settings/import'))
  return (
    <AccountPage title="Bring your texts along"
      lede="A CSV file as the old site gave it: its first line names the columns “bibtexKey” and “text”, each further line holds a paper’s key and your text about it."
      end={<><a className="link" href="/settings#data">Back to the settings</a></>}>
      <ImportForm action={importTexts} drafts={`${personPath(person.handle)}?show=drafts`} />
    </AccountPage>
  )
}
