import { plainInline } from '@/lib/markdown/inline'
import { identifierUrl } from '@/lib/papers/identifiers'
import { plainName } from '@/lib/papers/rules'
import { identifierOf, kindOf, oneLine, pagesOf, pdfOf, urlOf, type Work } from './work'

/** A work's facts by the names under which Google Scholar and Zotero look for them in a page's head; only those known. */
export function citationTags(work: Work): Record<string, string | string[]> {
  const kind = kindOf(work)
  const doi = identifierOf(work, 'DOI')
  const { first, last } = pagesOf(work)
  const tags = {
    citation_title: plainInline(work.title),
    citation_author: work.authors.map(({ name }) => oneLine(plainName(name))),
    citation_publication_date: work.year?.toString(),
    citation_journal_title: kind === 'article' && work.venue?.name,
    citation_conference_title: kind === 'paper' && work.venue?.name,
    citation_volume: work.volume ?? '',
    citation_issue: work.issue ?? '',
    citation_firstpage: first,
    citation_lastpage: last,
    citation_doi: doi,
    citation_pmid: identifierOf(work, 'PMID'),
    citation_arxiv_id: identifierOf(work, 'ARXIV'),
    citation_abstract_html_url: doi ? identifierUrl({ scheme: 'DOI', value: doi }) : urlOf(work),
    citation_pdf_url: pdfOf(work),
    citation_keywords: work.keywords.map(plainInline).join('; '),
  }
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string | string[]] => Boolean(tag[1] && tag[1].length > 0)))
}
