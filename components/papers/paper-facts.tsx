import { ExportLinks } from '@/components/papers/export-links'
import { count } from '@/components/ui/count'
import { correctPath } from '@/lib/papers/address'
import { licenceName, placeInVenue } from '@/lib/papers/facts'
import { identifierUrl, type Identifier } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import type { PaperHead as Paper } from '@/lib/papers/queries'
import { versionsOf } from '@/lib/papers/versions'

const names = { ARXIV: 'arXiv', DOI: 'DOI', DBLP: 'DBLP', BIBTEX: 'BibTeX', PMID: 'PubMed' }

type Props = { paper: Paper; readers: number; correctable: boolean }

/** What is small about a paper: its versions, names and links, where in its venue it stands. */
export function PaperFacts({ paper, readers, correctable }: Props) {
  const outside = paper.identifiers.filter(({ scheme }) => scheme !== 'BIBTEX')
  const versions = versionsOf(paper)
  const place = placeInVenue(paper)
  return (
    <dl className="facts">
      {versions.length > 1 && versions.map(({ kind, name, year, url }) => (
        <div key={kind + url}>
          <dt>{kind === 'preprint' ? 'Preprint' : 'Published'}</dt>
          <dd><Outside url={url}>{name}{year && `, ${year}`}</Outside></dd>
        </div>
      ))}
      {place && <div><dt>Place</dt><dd>{place}</dd></div>}
      {outside.map((identifier) => <IdentifierFact key={identifier.scheme + identifier.value} {...identifier} />)}
      {paper.links.map((link) => (
        <div key={link.url}><dt>{link.label}</dt><dd><Outside url={link.url}>{new URL(link.url).hostname}</Outside></dd></div>
      ))}
      {paper.licence && <div><dt>Licence</dt><dd><Outside url={paper.licence}>{licenceName(paper.licence)}</Outside></dd></div>}
      {readers > 0 && <div><dt>Asked for by</dt><dd>{count(readers, 'reader')}</dd></div>}
      <div><dt>Cite paper</dt><dd className="several"><ExportLinks page={paperPath(paper.key)} /></dd></div>
      {correctable && <div><dt>Wrong details?</dt><dd><a href={correctPath(paper.key)}>Correct them</a></dd></div>}
    </dl>
  )
}

const Outside = ({ url, children }: { url: string | null; children: React.ReactNode }) =>
  url ? <a href={url} rel="noopener">{children}</a> : <span>{children}</span>

function IdentifierFact({ scheme, value }: Identifier) {
  return <div><dt>{names[scheme]}</dt><dd><Outside url={identifierUrl({ scheme, value })}>{shortened(value)}</Outside></dd></div>
}

/** Long identifiers keep their ends, by which people know them. */
const shortened = (value: string) => (value.length > 26 ? `${value.slice(0, 14)}…${value.slice(-9)}` : value)
