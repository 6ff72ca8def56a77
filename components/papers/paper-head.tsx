import type { ReactNode } from 'react'
import { Inline } from '@/components/markdown/inline'
import { PaperFacts } from '@/components/papers/paper-facts'
import { plainInline } from '@/lib/markdown/inline'
import { noticeSentences } from '@/lib/papers/facts'
import type { PaperHead as Paper } from '@/lib/papers/queries'
import { plainName } from '@/lib/papers/rules'
import { venuePath } from '@/lib/venues/address'

type Props = {
  paper: Paper
  abstractOpen: boolean
  /** Who ask for a summary. */
  readers: number
  correctable: boolean
  /** What a reader can do with it. */
  children?: ReactNode
}

/** The head of a paper's page: where it appeared, title, authors, abstract, facts, keywords. */
export function PaperHead({ paper, abstractOpen, readers, correctable, children }: Props) {
  return (
    <header className="paper page cols">
      <div className="stack near">
        {paper.notice && (
          <p className="notice bad">
            <span>{noticeSentences[paper.notice]}</span>
            {paper.noticeUrl && <a className="link" href={paper.noticeUrl} rel="noopener">Read the notice</a>}
          </p>
        )}
        <div>
          <p className="meta first">
            {paper.venue && <a href={venuePath(paper.venue.key, paper.year)}>{paper.venue.shortName} {paper.year}</a>}
            {!paper.venue && paper.year && <span>{paper.year}</span>}
            {paper.fields.map((field) => <a key={field.key} className="dim" href={`/?field=${field.key}`}>{field.name}</a>)}
          </p>
          <h1><Inline source={paper.title} /></h1>
        </div>
        <p className="authors">
          {paper.authors.map(({ name }) => plainName(name)).map((name, place) => (
            <span key={place}>{place > 0 && ', '}<a href={`/search?q=${encodeURIComponent(name)}`}>{name}</a></span>
          ))}
        </p>
      </div>
      <PaperFacts paper={paper} readers={readers} correctable={correctable} />
      <div className="stack near">
        {paper.abstract && (
          <details className="fold" open={abstractOpen}>
            <summary>Abstract</summary>
            <div className="prose abstract"><p><Inline source={paper.abstract} /></p></div>
          </details>
        )}
        {paper.keywords.length > 0 && (
          <ul className="tags" aria-label="Keywords">
            {paper.keywords.map(plainInline).map((word) => <li key={word}><a className="chip" href={`/search?q=${encodeURIComponent(word)}`}>{word}</a></li>)}
          </ul>
        )}
        {children}
      </div>
    </header>
  )
}
