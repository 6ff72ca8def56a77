import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { arrangePaper, savePaper } from '@/app/_actions/library'
import { ArrangeForm } from '@/components/library/arrange-form'
import { Inline } from '@/components/markdown/inline'
import { signInPath } from '@/lib/auth/address'
import { libraryPath, savedPath } from '@/lib/library/address'
import { savedPaper } from '@/lib/library/queries'
import { isKey, paperPath } from '@/lib/papers/key'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Saved paper', robots: 'noindex' }

/** A saved paper's note and lists. */
export default async function Saved({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  const key = flat(await searchParams).paper ?? ''
  if (!person) redirect(signInPath(savedPath(key)))
  const paper = isKey(key) ? await savedPaper(person, key) : null
  if (!paper) notFound()
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <header className="stack near">
          <p className="meta"><a href={libraryPath()}>Library</a><a href={paperPath(key)}>The paper</a></p>
          <h1 className="small"><Inline source={paper.title} /></h1>
        </header>
        <ArrangeForm paper={paper} arrange={arrangePaper} save={savePaper} />
      </div>
    </main>
  )
}
