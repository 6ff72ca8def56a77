import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { followThing, renewFollowFeed } from '@/app/_actions/follows'
import { vote } from '@/app/_actions/votes'
import { FollowFeed } from '@/components/follows/follow-feed'
import { FollowList } from '@/components/follows/follow-list'
import { byName } from '@/components/summaries/byline'
import { Entry } from '@/components/summaries/entry'
import { Pager } from '@/components/ui/pager'
import { VotePlace } from '@/components/votes/vote-place'
import { signInPath } from '@/lib/auth/address'
import { env } from '@/lib/env'
import { followedPage, followsOf } from '@/lib/follows/queries'
import { plainInline } from '@/lib/markdown/inline'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Following', robots: 'noindex' }

/** What is new of all that whoever is signed in follows. */
export default async function Following({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/following'))
  const after = flat(await searchParams).after ?? null
  const [{ entries, next }, { follows, feed }] = await Promise.all([followedPage(person, after), followsOf(person)])
  const here = after ? `/following?${new URLSearchParams({ after })}` : '/following'
  return (
    <main className="sheet" id="main">
      <div className="cols feed page">
        <div>
          <div className="indent">
            <h1 className="small">Following</h1>
            <p className="lede">New summaries of what you follow.</p>
          </div>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} now={new Date()}
              vote={<VotePlace on="summary" id={entry.id} label={`the summary of ${plainInline(entry.paper.title)} by ${byName(entry.by)}`} from={here}
                own={entry.own} signedIn score={entry.score} vote={entry.vote} action={vote} />} />
          ))}
          {entries.length === 0 && <div className="indent pager"><NothingNew none={follows.length === 0} end={after !== null} /></div>}
          <div className="indent"><Pager href={next && `/following?after=${next}`} label="Older summaries" /></div>
        </div>
        <aside className="aside" aria-label="What you follow">
          <FollowList follows={follows} action={followThing} />
          <FollowFeed url={feed && env().SITE_URL} token={feed} action={renewFollowFeed} />
        </aside>
      </div>
    </main>
  )
}

function NothingNew({ none, end }: { none: boolean; end: boolean }) {
  const words = none ? 'You follow nothing yet.' : end ? 'This is the end of the list.' : 'Nothing new of what you follow.'
  return (
    <div className="blank">
      <h2>{words}</h2>
      <p className="lede">Press Follow on a paper, a person’s page, a <a className="link" href="/venues">venue</a> or a field, and its new summaries stand here.</p>
    </div>
  )
}
