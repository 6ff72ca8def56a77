import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptText } from '@/components/markdown/kept-text'
import { PaperTitle } from '@/components/papers/paper-title'
import { Face } from '@/components/ui/face'
import { personPath } from '@/lib/people/address'
import { sharedText } from '@/lib/shares/queries'

export const metadata: Metadata = { title: 'Shown by a secret link', robots: 'noindex, nofollow' }

/** A note or draft as its writer lets others read it. */
export default async function Shared({ params }: { params: Promise<{ token: string }> }) {
  const shared = await sharedText((await params).token)
  if (!shared) notFound()
  const { by, paper, kind, html, language } = shared
  return (
    <main className="sheet" id="main">
      <PaperTitle paper={paper} />
      <article className="summary">
        <div className="main">
          <h2 className="vh">{kind === 'note' ? 'Private note' : 'Draft'} by {by.name}</h2>
          <header className="by">
            <Face name={by.name} />
            <p>
              <a href={personPath(by.handle)}>{by.name}</a><br />
              {kind === 'note' ? 'Private note' : 'Draft, not published'}, shown to you by a secret link. Please pass it on only as its writer would.
            </p>
          </header>
          <KeptText html={html} lang={language} />
        </div>
      </article>
    </main>
  )
}
