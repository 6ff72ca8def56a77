import type { Comment, Person, Review, ScholarlyArticle, WithContext } from 'schema-dts'
import type { Thread } from '@/lib/comments/thread'
import { licenceOf } from '@/lib/licences'
import { plainInline } from '@/lib/markdown/inline'
import { identifierUrl } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { plainName } from '@/lib/papers/rules'
import { personPath } from '@/lib/people/address'
import { commentPath, summaryPath } from '@/lib/summaries/address'
import type { SummaryView } from '@/lib/summaries/view'
import type { Beginnings } from './queries'
import { kindOf, type Work } from './work'

/** Characters of an abstract that machines are told. */
const ABSTRACT = 1000

type By = SummaryView['by'] | Thread['by']

/** What a paper's page says, in schema.org's terms: the article, each public summary a review, comments below. */
export function linkedData(site: string, work: Work, summaries: SummaryView[], texts: Beginnings): WithContext<ScholarlyArticle> {
  const url = site + paperPath(work.key)
  const abstract = plainInline(work.abstract)
  const review = summaries.filter(({ hiddenReason }) => hiddenReason === null).map((summary) => reviewOf(site, url, summary, texts))
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': url,
    url,
    name: plainInline(work.title),
    // In braces a name belongs to a group.
    author: work.authors.map(({ name }) => ({ '@type': name.startsWith('{') ? 'Organization' as const : 'Person' as const, name: plainName(name) })),
    ...(work.year && { datePublished: String(work.year) }),
    ...(work.venue && { isPartOf: { '@type': kindOf(work) === 'article' ? 'Periodical' : 'PublicationVolume', name: work.venue.name } }),
    ...(work.pages && { pagination: work.pages }),
    ...(work.licence && { license: work.licence }),
    ...(abstract && { abstract: abstract.length > ABSTRACT ? `${abstract.slice(0, ABSTRACT).toWellFormed()}…` : abstract }),
    ...(work.keywords.length > 0 && { keywords: work.keywords.map(plainInline) }),
    sameAs: work.identifiers.flatMap((identifier) => identifierUrl(identifier) ?? []),
    ...(review.length > 0 && { review }),
  }
}

function reviewOf(site: string, paper: string, summary: SummaryView, texts: Beginnings): Review {
  const { id, publishedAt, editedAt, language, licence } = summary
  const url = site + summaryPath(id)
  return {
    '@type': 'Review',
    '@id': url,
    url,
    itemReviewed: { '@id': paper },
    ...authored(site, summary.by),
    datePublished: dayOf(publishedAt),
    ...(editedAt && { dateModified: dayOf(editedAt) }),
    inLanguage: language,
    ...(licence && { license: licenceOf(licence).url }),
    reviewBody: texts.summaries.get(id),
    commentCount: summary.commentCount,
    ...answers(site, summary.comments, texts),
  }
}

function commentOf(site: string, thread: Thread, texts: Beginnings): Comment {
  const url = site + commentPath(thread.summaryId, thread.id)
  const below = answers(site, thread.replies, texts)
  // Of a deleted comment the place alone is left.
  if (thread.body === null) return { '@type': 'Comment', '@id': url, ...below }
  const { id, by, createdAt, language } = thread
  return {
    '@type': 'Comment',
    '@id': url,
    url,
    ...authored(site, by),
    dateCreated: dayOf(createdAt),
    inLanguage: language,
    text: texts.comments.get(id),
    ...below,
  }
}

const answers = (site: string, threads: Thread[], texts: Beginnings) =>
  threads.length > 0 && { comment: threads.map((thread) => commentOf(site, thread, texts)) }

/** The day (UTC) alone, as readers see it. */
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** Who wrote it; nobody where readers are not told. */
function authored(site: string, by: By): { author?: Person } {
  if (by.kind !== 'named') return {}
  return { author: { '@type': 'Person', '@id': site + personPath(by.handle), name: by.name, url: site + personPath(by.handle) } }
}
