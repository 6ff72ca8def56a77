import type { Metadata } from 'next'
import { DirectoryLine } from '@/components/people/directory-line'
import { Pager } from '@/components/ui/pager'
import { afterOf, afterPath } from '@/lib/keyset'
import { peopleDirectory } from '@/lib/people/directory'
import { flat, type SearchParams } from '@/lib/web/params'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: 'People', alternates: { canonical: afterPath('/people', afterOf(flat(await searchParams).after)) } }
}

export default async function People({ searchParams }: Props) {
  const after = afterOf(flat(await searchParams).after)
  const { people, next } = await peopleDirectory(after)
  return (
    <main className="sheet" id="main">
      <div className="page stack">
        <header className="stack near">
          <h1>People</h1>
          <p className="lede">Who explains papers here. The figure is their sciscore: what their summaries scored on average.</p>
        </header>
        {people.length > 0 && (
          <ol className="lines pairs">{people.map((person) => <DirectoryLine key={person.handle} person={person} />)}</ol>
        )}
        {people.length === 0 && (
          <div className="blank">
            <h2>{after ? 'This is the end of the list.' : 'Nobody has published a summary yet.'}</h2>
            <p className="lede">People appear here with their first public summary. <a className="link" href="/write">Write one</a>.</p>
          </div>
        )}
        <Pager href={next && `/people?after=${next}`} label="More people" />
      </div>
    </main>
  )
}
