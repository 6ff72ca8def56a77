import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { followThing } from '@/app/_actions/follows'
import { vote } from '@/app/_actions/votes'
import { Follow } from '@/components/follows/follow'
import { FindPaper } from '@/components/papers/find-paper'
import { byName } from '@/components/summaries/byline'
import { Entry } from '@/components/summaries/entry'
import { ListTabs, listTitle } from '@/components/summaries/list-tabs'
import { VotePlace } from '@/components/votes/vote-place'
import { HomeAside } from '@/components/layout/home-aside'
import { allFields } from '@/lib/fields/queries'
import { isFollowingField } from '@/lib/follows/queries'
import { exportTypes, feedTypes } from '@/lib/formats'
import { plainInline } from '@/lib/markdown/inline'
import { oldHomeRedirect } from '@/lib/papers/old-addresses'
import { waitingPapers } from '@/lib/papers/waiting'
import { listPage } from '@/lib/summaries/lists/queries'
import { listFile, listPath, listQuery } from '@/lib/summaries/lists/schema'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = listQuery.parse(flat(await searchParams))
  const field = (await allFields()).find(({ key }) => key === query.field)
  const known = { ...query, field: field?.key ?? null }
  const [title, file] = [listTitle(query, field?.name), listFile(known)]
  const alternates = { canonical: listPath(known, query.after), types: { ...feedTypes(file, title), ...exportTypes(file) } }
  return query.list === 'recent' && !field ? { alternates } : { title, alternates }
}

export default async function Home({ searchParams }: Props) {
  const params = flat(await searchParams)
  const old = await oldHomeRedirect(params)
  if (old) permanentRedirect(old)
  const query = listQuery.parse(params)
  const [person, fields, waiting] = await Promise.all([currentPerson(), allFields(), waitingPapers(null, null, 5)])
  const field = fields.find(({ key }) => key === query.field)
  const page = await listPage(person, { ...query, field: field?.key ?? null })
  const here = listPath(query, query.after)
  return (
    <main className="sheet" id="main">
      <div className="cols feed page">
        <div>
          <div className="indent">
            <h1 className="vh">{listTitle(query, field?.name)}</h1>
            {!person && <p className="lede">Papers, explained by the people who read them.</p>}
            <FindPaper />
            <ListTabs query={query} field={field ?? null} />
            {field && (
              <div className="row follow-field">
                <Follow what="field" of={field.key} name={field.name} following={await isFollowingField(person, field.key)} from={here} action={followThing} />
              </div>
            )}
          </div>
          {page.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} now={person ? new Date() : null}
              vote={<VotePlace on="summary" id={entry.id} label={`the summary of ${plainInline(entry.paper.title)} by ${byName(entry.by)}`} from={here}
                own={entry.own} signedIn={person !== null} score={entry.score} vote={entry.vote} action={vote} />} />
          ))}
          {page.entries.length === 0 && <NothingHere first={query.after === null} />}
          {page.next && <p className="indent pager"><a className="btn" href={listPath(query, page.next)} rel="next">Older summaries</a></p>}
        </div>
        <HomeAside fields={fields} waiting={waiting.papers} query={query} />
      </div>
    </main>
  )
}

function NothingHere({ first }: { first: boolean }) {
  return (
    <div className="indent pager">
      <div className="blank">
        <h2>{first ? 'No summaries here yet.' : 'This is the end of the list.'}</h2>
        <p className="lede">Found a paper worth explaining? <a className="link" href="/write">Write a summary of it</a>.</p>
      </div>
    </div>
  )
}
