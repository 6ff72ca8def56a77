import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { addPaper, lookThrough } from '@/app/_actions/papers'
import { Bookmarklet } from '@/components/papers/bookmarklet'
import { PaperForm } from '@/components/papers/paper-form'
import { PasteForm } from '@/components/papers/paste-form'
import { PastedEntries } from '@/components/papers/pasted-entries'
import { signInPath } from '@/lib/auth/address'
import { env } from '@/lib/env'
import { allFields } from '@/lib/fields/queries'
import { addingPath } from '@/lib/papers/address'
import { identifierUrl, recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { pastedEntries } from '@/lib/papers/pasted'
import { paperOfIdentifier } from '@/lib/search/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Add a paper', robots: 'noindex' }

/** What was pasted: an identifier that is here leads to its paper, one that is not can be fetched; entries are looked through; words begin a title. */
export default async function NewPaper({ searchParams }: { searchParams: SearchParams }) {
  const { from = '' } = flat(await searchParams)
  const known = recognise(from)
  const here = known && (await paperOfIdentifier(known))
  if (here) redirect(paperPath(here))
  const [person, fields, entries] = await Promise.all([currentPerson(), allFields(), known ? [] : pastedEntries(from)])
  const words = known || entries.length > 0 ? '' : from.slice(0, 500).toWellFormed()
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <h1 className="small">Add a paper</h1>
        <PasteForm from={entries.length > 0 ? '' : from.slice(0, 500)} />
        {!person && (
          <p className="notice">
            <span>Papers are added by people with an account.</span>
            <a className="link" href={signInPath(addingPath(from))}>Sign in</a>
          </p>
        )}
        <details className="fold" open={entries.length > 0}>
          <summary>Many at once: BibTeX, RIS or CSL-JSON</summary>
          <PastedEntries action={lookThrough} text={entries.length > 0 ? from : ''} entries={entries} />
        </details>
        {words && (
          <p className="lede">Look once more whether it is here: <a className="link" href={`/search?q=${encodeURIComponent(words)}`}>search</a>.</p>
        )}
        <PaperForm action={addPaper} fields={fields} title={words} link={(known && identifierUrl(known)) ?? ''} known={person ? known : null} missing={known} />
        <Bookmarklet site={env().SITE_URL} />
      </div>
    </main>
  )
}
