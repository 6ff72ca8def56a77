import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import * as actions from '@/app/_actions/library'
import { LibraryLists } from '@/components/library/library-lists'
import { ListForms } from '@/components/library/list-forms'
import { SavedLine } from '@/components/library/saved-line'
import { ExportLinks } from '@/components/papers/export-links'
import { Pager } from '@/components/ui/pager'
import { signInPath } from '@/lib/auth/address'
import { afterOf } from '@/lib/keyset'
import { libraryPath } from '@/lib/library/address'
import { listsOf, savedPapers } from '@/lib/library/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Library', robots: 'noindex' }

/** The papers that whoever is signed in has saved: all, or one list. */
export default async function Library({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  const { list: asked, after } = flat(await searchParams)
  const id = /^[1-9]\d{0,8}$/.test(asked ?? '') ? Number(asked) : null
  if (!person) redirect(signInPath(libraryPath(id)))
  const [{ lists, saved }, { papers, next }] = await Promise.all([listsOf(person), savedPapers(person, id, afterOf(after))])
  const list = lists.find((one) => one.id === id)
  if (id !== null && !list) notFound()
  const here = libraryPath(id)
  return (
    <main className="sheet" id="main">
      <div className="page stack near">
        <h1 className="small">{list?.name ?? 'Library'}</h1>
        <p className="meta"><span>You alone see it.</span>{papers.length > 0 && <ExportLinks page={here} />}</p>
      </div>
      <div className="cols left">
        <LibraryLists lists={lists} saved={saved} current={id} make={actions.makeList} />
        <div>
          {papers.length > 0 && <ol className="lines">{papers.map((paper) => <SavedLine key={paper.key} paper={paper} now={new Date()} />)}</ol>}
          {papers.length === 0 && (
            <div className="blank">
              <h2>{after ? 'This is the end of the list.' : list ? 'This list is empty.' : 'You have saved no paper yet.'}</h2>
              <p className="lede">Press Save on a paper’s page to find it here again, with a note and in lists, and to cite it.</p>
            </div>
          )}
          <Pager href={next && `${here}${id === null ? '?' : '&'}after=${next}`} label="Earlier ones" />
          {list && <ListForms list={list} rename={actions.renameList} remove={actions.removeList} />}
        </div>
      </div>
    </main>
  )
}
