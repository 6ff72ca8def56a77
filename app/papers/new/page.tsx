import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { addPaper, fetchPaper } from '@/app/_actions/papers'
import { FetchPaper } from '@/components/papers/fetch-paper'
import { PaperForm } from '@/components/papers/paper-form'
import { PasteForm } from '@/components/papers/paste-form'
import { signInPath } from '@/lib/auth/address'
import { allFields } from '@/lib/fields/queries'
import { addingPath } from '@/lib/papers/address'
import { identifierUrl, recognise, schemeNames } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { paperOfIdentifier } from '@/lib/search/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Add a paper', robots: 'noindex' }

/** What was pasted: an identifier that is here leads to its paper, one that is not can be fetched; words begin a title. */
export default async function NewPaper({ searchParams }: { searchParams: SearchParams }) {
  const { from = '' } = flat(await searchParams)
  const known = recognise(from)
  const here = known && (await paperOfIdentifier(known))
  if (here) redirect(paperPath(here))
  const [person, fields] = await Promise.all([currentPerson(), allFields()])
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <h1 className="small">Add a paper</h1>
        <PasteForm from={from.slice(0, 500)} />
        {known && (
          <section className="stack" aria-label="From its source">
            <p className="lede">
              This is the {schemeNames[known.scheme]} <span className="unbroken">{known.value}</span> of a paper that is not here yet.
              What there is to know of it can be fetched from its source.
            </p>
            {person && <FetchPaper action={fetchPaper} from={known.value} />}
          </section>
        )}
        {!person && (
          <p className="notice">
            <span>Papers are added by people with an account.</span>
            <a className="link" href={signInPath(addingPath(from))}>Sign in</a>
          </p>
        )}
        <section className="stack" aria-labelledby="by-hand">
          <h2 className="head-2" id="by-hand">By hand</h2>
          {from && !known && (
            <p className="lede">Look once more whether it is here: <a className="link" href={`/search?q=${encodeURIComponent(from)}`}>search</a>.</p>
          )}
          <PaperForm action={addPaper} fields={fields} title={known ? '' : from.slice(0, 500)} link={(known && identifierUrl(known)) ?? ''} />
        </section>
      </div>
    </main>
  )
}
