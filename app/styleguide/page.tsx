import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { editComment, postComment, removeComment } from '@/app/_actions/comments'
import { removeSummary, withdrawSummary } from '@/app/_actions/summaries'
import { vote } from '@/app/_actions/votes'
import { Prose } from '@/components/markdown/prose'
import { Controls } from '@/components/styleguide/controls'
import { Dialect } from '@/components/styleguide/dialect'
import { Lists } from '@/components/styleguide/lists'
import { entry, html, ownSummary, summary, titles } from '@/components/styleguide/samples'
import { Votes } from '@/components/styleguide/votes'
import { Entry } from '@/components/summaries/entry'
import { Note } from '@/components/summaries/note'
import { Summary } from '@/components/summaries/summary'
import { OwnVote } from '@/components/votes/fixed-votes'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Every part in every state', robots: 'noindex' }

const actions = { post: postComment, edit: editComment, remove: removeComment, vote, removeSummary, withdrawSummary }

/** Every component in odd states; not in production unless asked for. */
export default function Styleguide() {
  if (env().STYLEGUIDE !== 'on' && process.env.NODE_ENV !== 'development') notFound()
  const rest = { paperKey: 'no/such/Paper99', title: titles[1]!, site: { name: env().SITE_NAME, url: env().SITE_URL }, from: '/styleguide', now: new Date(), signedIn: true, open: true, actions }
  return (
    <main className="sheet" id="main">
      <div className="page stack states">
        <h1 className="small">Every part in every state</h1>
        <Votes action={vote} />
        <Controls />
        <Lists />
        <section>
          <h2 className="head-2">Entries</h2>
          {titles.slice(0, 6).map((title, n) => (
            <Entry key={title} entry={entry(title, n)} now={new Date()} vote={<OwnVote on="summary" id={n} label={`entry ${n}`} score={n} />} />
          ))}
        </section>
        <section>
          <h2 className="head-2">Summaries and comments</h2>
          <Note note={{ id: 1, copy: 0, body: html('note-'), language: 'en' }} paperKey="no/such/Paper99" />
          <Summary summary={summary} {...rest} />
          <Summary summary={ownSummary} {...rest} />
        </section>
        <section className="stack">
          <h2 className="head-2">Reading text</h2>
          <Prose html={html('prose-')} lang="en" />
        </section>
        <Dialect />
      </div>
    </main>
  )
}
