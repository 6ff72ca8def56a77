import { setImmediate } from 'node:timers/promises'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { removeText, restoreText } from '@/app/_actions/revisions'
import { Inline } from '@/components/markdown/inline'
import { By } from '@/components/summaries/byline'
import { Revision } from '@/components/summaries/revision'
import { compareHtml } from '@/lib/markdown/compare-html'
import { plainInline } from '@/lib/markdown/inline'
import { historyPath, summaryPath } from '@/lib/summaries/address'
import { changes } from '@/lib/summaries/changes'
import { historyPage, type RevisionView } from '@/lib/summaries/history'
import { summaryId } from '@/lib/summaries/schema'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

const find = cache(async (typed: string, after: string) => {
  const id = summaryId.safeParse(typed)
  return id.success ? historyPage(await currentPerson(), id.data, /^\d{1,6}$/.test(after) ? Number(after) : undefined) : null
})
const pageOf = async ({ params, searchParams }: Props) => find((await params).id, flat(await searchParams).after ?? '')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  return { title: page ? `History of a summary of ${plainInline(page.paper.title)}` : 'No such summary', robots: 'noindex' }
}

export default async function HistoryPage(props: Props) {
  const page = await pageOf(props)
  if (!page) notFound()
  const now = (await currentPerson()) ? new Date() : null
  const { summaryId: id, own, removes, revisions, earlier } = page
  const shown = await compared(earlier ? revisions.slice(0, -1) : revisions, revisions)
  return (
    <main className="sheet" id="main">
      <div className="page indent stack">
        <h1 className="small">History</h1>
        <p className="meta">
          <a href={summaryPath(id)}>Summary of <Inline source={page.paper.title} /></a>
          <span>by <By by={page.by} own={own} /></span>
        </p>
        {shown.map((one) => (
          <Revision key={one.revision.number} {...one} now={now} summaryId={id} own={own} removes={removes}
            actions={{ restore: restoreText, remove: removeText }} />
        ))}
        {earlier && <p className="pager"><a className="btn" href={`${historyPath(id)}?after=${earlier}`}>Earlier texts</a></p>}
      </div>
    </main>
  )
}

/** Texts with what changed in them: each against the last one before it that was not removed. */
async function compared(shown: RevisionView[], all: RevisionView[]) {
  const found = []
  for (const [place, revision] of shown.entries()) {
    const before = all.slice(place + 1).find(({ removed }) => !removed)
    const [read, written] = [compareHtml(before?.html ?? null, revision.html), changes(before?.text ?? null, revision.text)]
    found.push({ revision, read, written })
    await setImmediate() // Lets other readers in between.
  }
  return found
}
