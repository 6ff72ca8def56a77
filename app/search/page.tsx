import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { NoQuery, NothingFound, UnknownPaper } from '@/components/search/nothing'
import { Results } from '@/components/search/results'
import { LONGEST_QUERY, SearchForm } from '@/components/search/search-form'
import { recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { paperOfIdentifier, searchPapers } from '@/lib/search/queries'
import { flat, type SearchParams } from '@/lib/web/params'

type Props = { searchParams: SearchParams }

/** What is searched for: the first characters of it, on one line. */
const queryOf = ({ q = '' }: Record<string, string>) => [...q.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, LONGEST_QUERY).join('')

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const text = queryOf(flat(await searchParams))
  return { title: text ? `${text}: search` : 'Search', robots: 'noindex' }
}

export default async function Search({ searchParams }: Props) {
  const params = flat(await searchParams)
  if (params.term !== undefined) permanentRedirect(`/search?${new URLSearchParams({ q: params.q ?? params.term })}`)
  const text = queryOf(params)
  return (
    <main className="sheet" id="main">
      <div className="page stack">
        <h1 className="vh">Search</h1>
        <SearchForm text={text} />
        <div>{await answer(text)}</div>
      </div>
    </main>
  )
}

/** An identifier leads straight to its paper; words to a list. */
async function answer(text: string) {
  if (!text) return <NoQuery />
  const identifier = recognise(text)
  if (identifier) {
    const key = await paperOfIdentifier(identifier)
    if (key !== null) redirect(paperPath(key))
    return <UnknownPaper identifier={identifier} />
  }
  const results = await searchPapers(text)
  return results.read.length + results.waiting.length > 0 ? <Results results={results} /> : <NothingFound text={text} />
}
