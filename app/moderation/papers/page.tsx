import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { comparePapers, decideProposal } from '@/app/_actions/moderation'
import { CompareForm } from '@/components/moderation/compare-form'
import { ModerationHead } from '@/components/moderation/moderation-head'
import { Proposal } from '@/components/moderation/proposal'
import { Pager } from '@/components/ui/pager'
import { signInPath } from '@/lib/auth/address'
import { afterOf } from '@/lib/keyset'
import { openProposals } from '@/lib/moderation/queries'
import { waitingForModerators } from '@/lib/reports/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Papers that may be one', robots: 'noindex' }

/** Papers that wait for a moderator's decision; for all others there is nothing here. */
export default async function Papers({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/moderation/papers'))
  const after = afterOf(flat(await searchParams).after)
  const open = await openProposals(person, after)
  if (!open) notFound()
  const now = new Date()
  return (
    <main className="sheet" id="main">
      <div className="page stack moderation">
        <ModerationHead here="papers" waiting={await waitingForModerators()}>
          Papers that may be one work. A merge keeps every summary, comment and vote, and every old address leads to the one that goes on; it cannot be taken back.
        </ModerationHead>
        {open.proposals.length > 0 && <ol className="lines">{open.proposals.map((proposal) => <Proposal key={proposal.id} proposal={proposal} now={now} action={decideProposal} />)}</ol>}
        {open.proposals.length === 0 && (
          <div className="blank">
            <h2>{after ? 'This is the end of the list.' : 'Nothing waits for a decision.'}</h2>
            <p className="lede">Papers of the same title with an author in common appear here by themselves.</p>
          </div>
        )}
        <Pager href={open.next && `/moderation/papers?after=${open.next}`} label="More proposals" />
        <CompareForm action={comparePapers} />
      </div>
    </main>
  )
}
