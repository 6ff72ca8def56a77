import type { Metadata } from 'next'
import { addPaper } from '@/app/_actions/papers'
import { PaperForm } from '@/components/papers/paper-form'
import { signInPath } from '@/lib/auth/address'
import { allFields } from '@/lib/fields/queries'
import { recognise } from '@/lib/papers/identifiers'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Add a paper', robots: 'noindex' }

export default async function NewPaper({ searchParams }: { searchParams: SearchParams }) {
  const { from = '' } = flat(await searchParams)
  const [person, fields] = await Promise.all([currentPerson(), allFields()])
  const known = recognise(from)
  const title = known ? '' : from.slice(0, 500)
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <div className="stack close">
          <h1 className="small">Add a paper</h1>
          <p className="lede">Look once more whether it is here: <a className="link" href={`/search?q=${encodeURIComponent(from)}`}>search</a>.</p>
        </div>
        {known && known.scheme !== 'BIBTEX' && (
          <p className="notice"><span>{from} is not here yet. Type in what its first page says; its identifier will be taken from its source later.</span></p>
        )}
        {!person && (
          <p className="notice">
            <span>Papers are added by people with an account.</span>
            <a className="link" href={signInPath(`/papers/new?${new URLSearchParams({ from })}`)}>Sign in</a>
          </p>
        )}
        <PaperForm action={addPaper} fields={fields} title={title} />
      </div>
    </main>
  )
}
