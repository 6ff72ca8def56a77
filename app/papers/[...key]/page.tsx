import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { editComment, postComment, removeComment } from '@/app/_actions/comments'
import { followThing } from '@/app/_actions/follows'
import { savePaper } from '@/app/_actions/library'
import { askForSummary, fetchPaper } from '@/app/_actions/papers'
import { removeSummary } from '@/app/_actions/summaries'
import { vote } from '@/app/_actions/votes'
import { Asking } from '@/components/papers/asking'
import { CitedBy } from '@/components/papers/cited-by'
import { EmptyPaper } from '@/components/papers/empty-paper'
import { LinkedData } from '@/components/papers/linked-data'
import { NotHereYet } from '@/components/papers/not-here-yet'
import { PaperHead } from '@/components/papers/paper-head'
import { Note } from '@/components/summaries/note'
import { Summary } from '@/components/summaries/summary'
import { Follow } from '@/components/follows/follow'
import { Save } from '@/components/library/save'
import { SummaryBar } from '@/components/summaries/summary-bar'
import type { Thread } from '@/lib/comments/thread'
import { env } from '@/lib/env'
import { linkedData } from '@/lib/exports/linked-data'
import { beginnings } from '@/lib/exports/queries'
import { askedOf } from '@/lib/papers/asks'
import { isCorrectable } from '@/lib/papers/correct'
import { recognise } from '@/lib/papers/identifiers'
import { keyFromPath, paperPath } from '@/lib/papers/key'
import { paperPage, type PaperPage as Paper } from '@/lib/papers/queries'
import { summariesOfPaper } from '@/lib/summaries/queries'
import type { SummaryView } from '@/lib/summaries/view'
import { answerWith } from '@/lib/web/form-status'
import { paperMetadata } from '@/lib/web/paper-metadata'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { params: Promise<{ key: string[] }>; searchParams: SearchParams }

const actions = { post: postComment, edit: editComment, remove: removeComment, vote, removeSummary }

const paperAt = cache(async (path: string) => {
  const key = keyFromPath(path)
  return key === null ? null : paperPage(key, await currentPerson())
})

/** What stands behind `/papers/`; what no address can hold is nowhere. */
async function pathOf({ params }: Props): Promise<string> {
  const segments = (await params).key
  try {
    return segments.map(decodeURIComponent).join('/')
  } catch (error) {
    if (error instanceof URIError) return ''
    throw error
  }
}

const find = async (props: Props) => paperAt(await pathOf(props))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const paper = await find(props)
  if (!paper || 'moved' in paper) return { title: 'No such paper', robots: 'noindex' }
  return paperMetadata(paper)
}

export default async function PaperPage(props: Props) {
  const paper = await find(props)
  if (!paper) return notHere(await pathOf(props))
  if ('moved' in paper) permanentRedirect(paperPath(paper.moved))
  const order = flat(await props.searchParams).order === 'date' ? 'date' : 'score'
  const person = await currentPerson()
  const [{ mine, summaries }, correctable] = await Promise.all([summariesOfPaper(person, paper.id, order), paper.mine && isCorrectable(person, paper.id)])
  const here = paperPath(paper.key)
  const now = person ? new Date() : null
  return (
    <main className="sheet" id="main">
      <PaperHead paper={paper} abstractOpen={summaries.length === 0} readers={paper.readers} correctable={correctable}>
        <div className="row">
          <Save paper={paper.key} saved={person && paper.saved} from={here} action={savePaper} />
          <Follow what="paper" of={paper.key} name="this paper" following={person && paper.following} from={here} action={followThing} />
        </div>
      </PaperHead>
      <SummaryBar paperKey={paper.key} count={summaries.length} order={order} mine={mine} signedIn={person !== null} />
      {mine.notes.map((note) => <div key={note.id} className="indent"><Note note={note} paperKey={paper.key} /></div>)}
      {summaries.map((summary, place) => (
        <Summary key={summary.id} summary={summary} paperKey={paper.key} from={here} now={now} signedIn={person !== null}
          open={place === 0 && summary.commentCount > 0} actions={actions} />
      ))}
      {summaries.length === 0 && (
        <EmptyPaper paperKey={paper.key} hasDraft={mine.hasDraft}>
          <Asking paper={paper} asked={await askedOf(person, paper.id)} from={here} signedIn={person !== null} action={askForSummary} />
        </EmptyPaper>
      )}
      {paper.citedBy.total > 0 && <CitedBy {...paper.citedBy} now={now} />}
      {!person && <LinkedData data={await spelledOut(paper, summaries)} />}
    </main>
  )
}

/** A name that a source may know is offered to be fetched; any other leads nowhere. */
async function notHere(path: string) {
  const identifier = recognise(keyFromPath(path) ?? '')
  if (!identifier) notFound()
  answerWith(404)
  return <NotHereYet identifier={identifier} action={fetchPaper} signedIn={(await currentPerson()) !== null} />
}

/** The page once more in schema.org's terms, for the machines that read it; none of them signs in. */
async function spelledOut(paper: Paper, summaries: SummaryView[]) {
  const within = (threads: Thread[]): number[] => threads.flatMap(({ id, replies }) => [id, ...within(replies)])
  const texts = await beginnings(summaries.map(({ id }) => id), summaries.flatMap(({ comments }) => within(comments)))
  return linkedData(env().SITE_URL, paper, summaries, texts)
}
