import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { shareText, unshareText } from '@/app/_actions/shares'
import { write } from '@/app/_actions/summaries'
import { FindPaper } from '@/components/papers/find-paper'
import { Desk } from '@/components/summaries/desk'
import { ShareLink } from '@/components/summaries/share-link'
import { signInPath } from '@/lib/auth/address'
import { env } from '@/lib/env'
import { languages } from '@/lib/languages'
import { addingPath } from '@/lib/papers/address'
import { isKey } from '@/lib/papers/key'
import { shareOf } from '@/lib/shares/queries'
import { writePath } from '@/lib/summaries/address'
import { deskOf, preview } from '@/lib/summaries/desk'
import { LONGEST_BEGINNING } from '@/lib/summaries/rules'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Write', robots: 'noindex' }

export default async function Write({ searchParams }: { searchParams: SearchParams }) {
  const { paper = '', note = '', text = '', copy = '' } = flat(await searchParams)
  const kind = note ? 'NOTE' : 'SUMMARY'
  const person = await currentPerson()
  const which = { note: note !== '', copy: /^\d{1,4}$/.test(copy) ? Number(copy) : 0 }
  const desk = isKey(paper) ? await deskOf(person, paper, kind, which.copy) : null
  if (desk && 'moved' in desk) redirect(writePath(desk.moved, which))
  if (!desk) return <WhichPaper missing={paper} />
  const start = desk.text || text.slice(0, LONGEST_BEGINNING).toWellFormed()
  // Drafts are kept by themselves: one that is not there yet soon is.
  const shared = desk.summaryId ? await shareOf(person, desk.summaryId) : person && kind === 'SUMMARY' && { path: null }
  return (
    <main className="writing" id="main">
      <Desk write={write} desk={desk} start={start} kind={kind} languages={languages}
        person={person && { name: person.name, handle: person.handle }} signIn={signInPath(writePath(paper, which))} shown={await preview(start)} />
      {shared && (
        <ShareLink paper={paper} kind={kind} copy={which.copy} isKept={desk.summaryId !== null} url={shared.path && env().SITE_URL + shared.path}
          share={shareText} unshare={unshareText} />
      )}
    </main>
  )
}

function WhichPaper({ missing }: { missing: string }) {
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <h1 className="small">Which paper do you want to explain?</h1>
        {missing && <p className="notice bad" role="alert">There is no paper with the key {missing.slice(0, 100)} here.</p>}
        <FindPaper />
        <p className="lede">Not here yet? <a className="link" href={missing ? addingPath(missing) : '/papers/new'}>Add the paper</a>, then write.</p>
      </div>
    </main>
  )
}
