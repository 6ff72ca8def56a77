import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { Chosen } from '@/components/search/chosen'
import { Facets } from '@/components/search/facets'
import { NoQuery, NothingFound, UnknownPaper } from '@/components/search/nothing'
import { Results } from '@/components/search/results'
import { SearchForm } from '@/components/search/search-form'
import { allFields } from '@/lib/fields/queries'
import { isBibliography } from '@/lib/importers/files/pasted'
import { addingPath } from '@/lib/papers/address'
import { recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { isNarrowed, paperOfIdentifier, search, venuesAmong } from '@/lib/search/queries'
import { searchQuery, type SearchQuery } from '@/lib/search/schema'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = searchQuery.parse(flat(await searchParams))
  return { title: q ? `${q}: search` : 'Search', robots: 'noindex' }
}

export default async function Search({ searchParams }: Props) {
  const params = flat(await searchParams)
  if (params.term !== undefined) permanentRedirect(`/search?${new URLSearchParams({ q: params.q ?? params.term })}`)
  // What the boxes for words are given may be a whole entry.
  if (params.q && isBibliography(params.q)) redirect(addingPath(params.q))
  const query = searchQuery.parse(params)
  return (
    <main className="sheet" id="main">
      <div className="page">
        <h1 className="vh">Search</h1>
        <SearchForm text={query.q} suggests={(await currentPerson()) !== null} />
      </div>
      {await answer(query)}
    </main>
  )
}

/** An identifier leads straight to its paper; words to a list. */
async function answer(query: SearchQuery) {
  if (!query.q && !isNarrowed(query)) return <NoQuery />
  const identifier = recognise(query.q)
  if (identifier) {
    const key = await paperOfIdentifier(identifier)
    if (key !== null) redirect(paperPath(key))
    return <UnknownPaper identifier={identifier} />
  }
  const [results, fields] = await Promise.all([search(query), allFields()])
  const venues = venuesAmong(results.papers)
  const found = results.papers.length + results.people.length > 0
  if (!found && !isNarrowed(query)) return <NothingFound text={query.q} />
  return (
    <div className="cols left">
      <aside className="aside" aria-label="Narrow the results"><Facets query={query} fields={fields} venues={venues} /></aside>
      <div>
        <Chosen query={query} fields={fields} venueName={venues.find(({ key }) => key === query.venue)?.shortName ?? null} />
        {found ? <Results results={results} query={query} /> : <NothingFound text={query.q} narrowed />}
      </div>
    </div>
  )
}
