import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Inline } from '@/components/markdown/inline'
import { By } from '@/components/summaries/byline'
import { Revision } from '@/components/summaries/revision'
import { plainInline } from '@/lib/markdown/inline'
import { summaryPath } from '@/lib/summaries/address'
import { changes } from '@/lib/summaries/changes'
import { historyPage } from '@/lib/summaries/history'
import { summaryId } from '@/lib/summaries/schema'
import { currentPerson } from '@/lib/web/session'

type Props = { params: Promise<{ id: string }> }

const find = cache(async (typed: string) => {
  const id = summaryId.safeParse(typed)
  return id.success ? historyPage(await currentPerson(), id.data) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await find((await params).id)
  return { title: page ? `History of a summary of ${plainInline(page.paper.title)}` : 'No such summary', robots: 'noindex' }
}

export default async function HistoryPage({ params }: Props) {
  const page = await find((await params).id)
  if (!page) notFound()
  const now = (await currentPerson()) ? new Date() : null
  return (
    <main className="sheet" id="main">
      <div className="page indent stack">
        <h1 className="small">History</h1>
        <p className="meta">
          <a href={summaryPath(page.summaryId)}>Summary of <Inline source={page.paper.title} /></a>
          <span>by <By by={page.by} /></span>
        </p>
        {page.revisions.map((revision, place) => {
          const before = page.revisions[place + 1]
          return <Revision key={revision.number} revision={revision} now={now} pieces={changes(before?.text ?? null, revision.text)} />
        })}
      </div>
    </main>
  )
}
