import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ruleOnText } from '@/app/_actions/moderation'
import { ModerationHead } from '@/components/moderation/moderation-head'
import { ReportedLine } from '@/components/moderation/reported-line'
import { Pager } from '@/components/ui/pager'
import { signInPath } from '@/lib/auth/address'
import { openReports, waitingForModerators } from '@/lib/reports/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Moderation', robots: 'noindex' }

/** What readers have reported; for all but moderators there is nothing here. */
export default async function Moderation({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/moderation'))
  const { after = '' } = flat(await searchParams)
  const start = /^\d{1,9}$/.test(after) ? Number(after) : 0
  const open = await openReports(person, start)
  if (!open) notFound()
  const now = new Date()
  return (
    <main className="sheet" id="main">
      <div className="page stack moderation">
        <ModerationHead here="reports" waiting={await waitingForModerators()}>
          Every decision is in the log for everyone to read, its reason is sent to the author, and it can be taken back.
        </ModerationHead>
        {open.reported.length > 0 && (
          <ol className="lines decisions">
            {open.reported.map((reported) => <ReportedLine key={`${reported.on} ${reported.id}`} reported={reported} now={now} from="/moderation" action={ruleOnText} />)}
          </ol>
        )}
        {open.reported.length === 0 && (
          <div className="blank">
            <h2>{start ? 'This is the end of the list.' : 'Nothing is reported.'}</h2>
            <p className="lede">What readers report appears here, what waits longest first.</p>
          </div>
        )}
        <Pager href={open.next === null ? null : `/moderation?after=${open.next}`} label="More reports" />
      </div>
    </main>
  )
}
