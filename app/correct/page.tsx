import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { correctPaper } from '@/app/_actions/papers'
import { CorrectForm } from '@/components/papers/correct-form'
import { NearList } from '@/components/papers/near-list'
import { signInPath } from '@/lib/auth/address'
import { allFields } from '@/lib/fields/queries'
import { correctPath } from '@/lib/papers/address'
import { isCorrectable } from '@/lib/papers/correct'
import { isKey } from '@/lib/papers/key'
import { nearMatches } from '@/lib/papers/near'
import { nearLine } from '@/lib/papers/near-lines'
import { paperHead } from '@/lib/papers/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Check the paper', robots: 'noindex' }

/** What is on record of a paper, to be looked through and set right by who may; for others there is nothing here. */
export default async function Correct({ searchParams }: { searchParams: SearchParams }) {
  const { paper: key = '' } = flat(await searchParams)
  const person = await currentPerson()
  if (!person) redirect(signInPath(correctPath(key)))
  const paper = isKey(key) ? await paperHead(key) : null
  if (!paper) notFound()
  if ('moved' in paper) redirect(correctPath(paper.moved))
  if (!(await isCorrectable(person, paper.id))) notFound()
  const [fields, near] = await Promise.all([allFields(), nearMatches({ title: paper.title, authors: paper.authors.map(({ name }) => name) })])
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <header className="stack near">
          <h1 className="small">Is this the paper?</h1>
          <p className="lede">This is what is on record of it. Set right what is wrong; what its source says stays as it was there.</p>
        </header>
        <CorrectForm action={correctPaper} paper={paper} fields={fields} />
        <NearList near={near.filter(({ id }) => id !== paper.id).map(nearLine)} />
      </div>
    </main>
  )
}
