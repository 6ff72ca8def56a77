import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { editComment, postComment, removeComment } from '@/app/_actions/comments'
import { removeSummary, withdrawSummary } from '@/app/_actions/summaries'
import { vote } from '@/app/_actions/votes'
import { PaperTitle } from '@/components/papers/paper-title'
import { Summary } from '@/components/summaries/summary'
import { env } from '@/lib/env'
import { plainInline } from '@/lib/markdown/inline'
import { paperPath } from '@/lib/papers/key'
import { paperById } from '@/lib/papers/queries'
import { summaryPath } from '@/lib/summaries/address'
import { summaryById } from '@/lib/summaries/queries'
import { summaryId } from '@/lib/summaries/schema'
import { currentPerson } from '@/lib/web/session'

type Props = { params: Promise<{ id: string }> }

const actions = { post: postComment, edit: editComment, remove: removeComment, vote, removeSummary, withdrawSummary }

const find = cache(async (typed: string) => {
  const id = summaryId.safeParse(typed)
  const found = id.success ? await summaryById(await currentPerson(), id.data) : null
  return found && { summary: found.summary, paper: await paperById(found.paperId) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find((await params).id)
  if (!found) return { title: 'No such summary' }
  const { by } = found.summary
  return {
    title: `${plainInline(found.paper.title)}, explained by ${by.kind === 'named' ? by.name : 'an anonymous reader'}`,
    alternates: { canonical: paperPath(found.paper.key) },
  }
}

export default async function SummaryPage({ params }: Props) {
  const found = await find((await params).id)
  if (!found) notFound()
  const { paper, summary } = found
  const person = await currentPerson()
  const site = { name: env().SITE_NAME, url: env().SITE_URL }
  return (
    <main className="sheet" id="main">
      <PaperTitle paper={paper} />
      <Summary summary={summary} paperKey={paper.key} title={paper.title} site={site} from={summaryPath(summary.id)} now={person ? new Date() : null}
        signedIn={person !== null} open whole actions={actions} />
      <p className="indent pager"><a className="btn" href={paperPath(paper.key)}>All summaries of this paper</a></p>
    </main>
  )
}
