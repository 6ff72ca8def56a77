import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { liftSuspension, suspendPerson } from '@/app/_actions/moderation'
import { LiftForm } from '@/components/moderation/lift-form'
import { ModerationHead } from '@/components/moderation/moderation-head'
import { SuspendForm } from '@/components/moderation/suspend-form'
import { Time } from '@/components/ui/time'
import { signInPath } from '@/lib/auth/address'
import { suspendedPeople } from '@/lib/moderation/queries'
import { personPath } from '@/lib/people/address'
import { waitingForModerators } from '@/lib/reports/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Suspended people', robots: 'noindex' }

/** Who is kept from writing; for all but moderators there is nothing here. */
export default async function People({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/moderation/people'))
  const suspended = await suspendedPeople(person)
  if (!suspended) notFound()
  const { handle = '' } = flat(await searchParams)
  return (
    <main className="sheet" id="main">
      <div className="page stack moderation">
        <ModerationHead here="people" waiting={await waitingForModerators()}>
          Who is suspended cannot publish, comment, vote or report until the day named. What they have published stays, unless it is hidden.
        </ModerationHead>
        <section className="stack column-left" aria-labelledby="suspend">
          <h2 className="head-2" id="suspend">Suspend somebody</h2>
          <SuspendForm handle={handle.slice(0, 60)} action={suspendPerson} />
        </section>
        <section className="stack column-left" aria-labelledby="suspended">
          <h2 className="head-2" id="suspended">Suspended now</h2>
          {suspended.length === 0 && <p className="hint">Nobody is.</p>}
          <ol className="lines decisions">
            {suspended.map(({ handle: of, name, until, reason }) => (
              <li className="line plain" key={of}>
                <div className="stack near">
                  <div>
                    <p><b><a href={personPath(of)}>{name}</a></b> until <Time at={until} /></p>
                    <p className="snip" dir="auto">“{reason}”</p>
                  </div>
                  <LiftForm handle={of} from="/moderation/people" action={liftSuspension} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </main>
  )
}
