import { Inline } from '@/components/markdown/inline'
import { ExportLinks } from '@/components/papers/export-links'
import { plainInline } from '@/lib/markdown/inline'
import { identifierUrl, type Identifier } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import type { PaperHead as Paper } from '@/lib/papers/queries'
import { plainName } from '@/lib/papers/rules'
import { venuePath } from '@/lib/venues/address'

const names = { ARXIV: 'arXiv', DOI: 'DOI', DBLP: 'DBLP', PMID: 'PubMed', BIBTEX: 'BibTeX' }

/** The head of a paper's page: where it appeared, title, authors, abstract, facts, keywords. */
export function PaperHead({ paper, abstractOpen }: { paper: Paper; abstractOpen: boolean }) {
  return (
    <header className="paper page cols">
      <div className="stack near">
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
      <Facts paper={paper} />
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
      </div>
    </header>
  )
}

function Facts({ paper }: { paper: Paper }) {
  const outside = paper.identifiers.filter(({ scheme }) => scheme !== 'BIBTEX')
  return (
    <dl className="facts">
      {outside.map((identifier) => <IdentifierFact key={identifier.scheme + identifier.value} {...identifier} />)}
      {paper.links.map((link) => (
        <div key={link.url}><dt>{link.label}</dt><dd><a href={link.url} rel="noopener">{new URL(link.url).hostname}</a></dd></div>
      ))}
      <div><dt>Cite paper</dt><dd className="several"><ExportLinks page={paperPath(paper.key)} /></dd></div>
    </dl>
  )
}

function IdentifierFact({ scheme, value }: Identifier) {
  return (
    <div><dt>{names[scheme]}</dt><dd><a href={identifierUrl({ scheme, value }) ?? undefined} rel="noopener">{shortened(value)}</a></dd></div>
  )
}

/** Long identifiers keep their ends, by which people know them. */
const shortened = (value: string) => (value.length > 26 ? `${value.slice(0, 14)}…${value.slice(-9)}` : value)
