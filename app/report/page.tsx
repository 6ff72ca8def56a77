import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ruleOnText } from '@/app/_actions/moderation'
import { reportText } from '@/app/_actions/reports'
import { Inline } from '@/components/markdown/inline'
import { ReportForm } from '@/components/moderation/report-form'
import { RulingForm } from '@/components/moderation/ruling-form'
import { AccountPage } from '@/components/people/account-page'
import { signInPath } from '@/lib/auth/address'
import { isModerator } from '@/lib/moderation/permissions'
import { reportPath } from '@/lib/reports/address'
import { shownText } from '@/lib/reports/queries'
import { target } from '@/lib/reports/schema'
import { commentPath, summaryPath } from '@/lib/summaries/address'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Report', robots: 'noindex' }

/** Tells the moderators of one summary or comment; a moderator decides on it at once. */
export default async function Report({ searchParams }: { searchParams: SearchParams }) {
  const asked = target.safeParse(flat(await searchParams))
  if (!asked.success) notFound()
  const person = await currentPerson()
  if (!person) redirect(signInPath(reportPath(asked.data)))
  const { on, id } = asked.data
  const text = await shownText(person, asked.data)
  if (!text) notFound()
  const moderates = isModerator(person) && !text.own
  const where = on === 'comment' ? commentPath(text.summaryId, id) : summaryPath(id)
  return (
    <AccountPage title={moderates ? `Decide on this ${on}` : `Report this ${on}`} end={<a className="link" href={where}>Back to the {on}</a>}
      lede={<>The {on} by {text.by} {on === 'comment' ? 'on a summary ' : ''}of “<Inline source={text.title} />”.</>}>
      {text.own && <p className="notice">This is your own. You can change or delete it where it stands.</p>}
      {moderates && <RulingForm of={{ on, id }} name={`the ${on}`} rulings={['keep', 'hide']} action={ruleOnText} />}
      {!text.own && !moderates && <ReportForm of={{ on, id }} action={reportText} />}
    </AccountPage>
  )
}
