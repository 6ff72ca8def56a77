import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { markNoticesRead } from '@/app/_actions/notices'
import { NoticeLine } from '@/components/notices/notice-line'
import { ActionForm, Submit } from '@/components/ui/form'
import { Pager } from '@/components/ui/pager'
import { signInPath } from '@/lib/auth/address'
import { afterOf } from '@/lib/keyset'
import { noticesOf } from '@/lib/notices/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'News', robots: 'noindex' }

/** What whoever is signed in has been told, newest first. */
export default async function Notices({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/notices'))
  const after = afterOf(flat(await searchParams).after)
  const { notices, next } = await noticesOf(person, after)
  const unread = notices.some(({ read }) => !read)
  return (
    <main className="sheet" id="main">
      <div className="page stack column">
        <header className="stack near">
          <h1 className="small">News</h1>
          <p className="meta"><a href="/following">What you follow</a><a href="/settings#mail">What comes by mail</a></p>
          {unread && (
            <ActionForm action={markNoticesRead} className="row">
              <input type="hidden" name="upTo" value={notices[0]!.id} />
              <Submit className="btn" busy="Marking…">Mark all as read</Submit>
            </ActionForm>
          )}
        </header>
        {notices.length > 0 && <ol className="lines">{notices.map((notice) => <NoticeLine key={notice.id} notice={notice} now={new Date()} />)}</ol>}
        {notices.length === 0 && (
          <div className="blank">
            <h2>{after ? 'This is the end of the list.' : 'Nothing has happened yet.'}</h2>
            <p className="lede">Comments on what you write, answers, and summaries of papers that you ask for or follow are told here.</p>
          </div>
        )}
        <Pager href={next && `/notices?after=${next}`} label="Earlier ones" />
      </div>
    </main>
  )
}
