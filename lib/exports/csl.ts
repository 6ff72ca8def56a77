import { plainInline } from '@/lib/markdown/inline'
import { nameOf } from './name'
import { identifierOf, kindOf, urlOf, type Work } from './work'

const types = { article: 'article-journal', paper: 'paper-conference', preprint: 'article', other: 'document' } as const

/** Works as CSL-JSON 1.0.2, a list of items. */
export const csl = (works: Work[]) => JSON.stringify(works.map(item), null, 1)

function item(work: Work) {
  const arxiv = identifierOf(work, 'ARXIV')
  const preprint = kindOf(work) === 'preprint'
  return {
    id: work.key,
    type: types[kindOf(work)],
    title: plainInline(work.title),
    author: work.authors.map(({ name }) => nameOf(name)),
    ...(work.year && { issued: { 'date-parts': [[work.year]] } }),
    'container-title': preprint ? undefined : work.venue?.name,
    ...(preprint && { number: `arXiv:${arxiv}`, publisher: 'arXiv' }),
    volume: work.volume ?? undefined,
    issue: work.issue ?? undefined,
    page: work.pages?.replaceAll('–', '-'),
    license: work.licence ?? undefined,
    DOI: identifierOf(work, 'DOI'),
    PMID: identifierOf(work, 'PMID'),
    URL: urlOf(work),
    abstract: plainInline(work.abstract) || undefined,
    keyword: work.keywords.map(plainInline).join(', ') || undefined,
  }
}
