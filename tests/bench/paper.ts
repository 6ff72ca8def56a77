import { textHash } from '@/lib/markdown/text-hash'
import { below, capital, formula, fullName, numbers, oneOf, phrase, summaryText } from './texts'

export type Row = Record<string, unknown>
/** Rows by table. */
export type Rows = Record<string, Row[]>
/** The numbers given last. */
export type Count = { summaries: number; comments: number }

export const PEOPLE = 500
export const VENUES = 40
/** Signed in for the measurements: has voted, has written nothing. */
export const READER = 1

const fields = ['computer-science', 'biology', 'physics', 'mathematics', 'medicine', 'neuroscience', 'statistics', 'economics']
const hour = 3_600_000
const hashed = (text: string) => ({ text, textHash: textHash(text), language: 'en' })

export const paperKey = (id: number) => `conf/bench${id % VENUES}/Author${id}`
export const handle = (id: number) => `person-${id}`

/** How many summaries a paper has: the first five, as the page that is measured; every fifth waits for one; others up to four. */
const summariesOf = (id: number) => (id === 1 ? 5 : id % 5 === 0 ? 0 : 1 + (id % 4))

/** A paper with all that stands on it, the same for the same id; counts on. Higher ids were published earlier. */
export function paperRows(id: number, count: Count, now: number): Rows {
  const next = numbers(id)
  const title = capital(phrase(next, 8)) + (id % 10 === 2 ? ` with $${formula(next)}$` : '')
  const abstract = Array.from({ length: 6 }, (_, n) => `${capital(phrase(next, 24))}${n ? '' : ` $${formula(next)}$`}.`).join(' ')
  const keywords = [0, 1, 2].map(() => phrase(next, 2))
  const rows: Rows = {
    papers: [{ id, key: paperKey(id), title, abstract, year: 1990 + (id % 35), venueId: 1 + (id % VENUES), keywords, source: 'DBLP' }],
    paper_authors: Array.from({ length: 1 + below(next, 6) }, (_, position) => ({ paperId: id, position, name: fullName(next) })),
    paper_identifiers: [{ scheme: 'DBLP', value: paperKey(id), paperId: id }, { scheme: 'DOI', value: `10.1000/bench.${id}`, paperId: id }],
    paper_fields: [{ paperId: id, fieldKey: oneOf(next, fields) }],
    paper_views: [1, 5, 20].map((days) => ({ paperId: id, day: new Date(now - days * 24 * hour), readers: 1 + below(next, 50) })),
    summaries: [], revisions: [], summary_votes: [], comments: [], comment_votes: [],
  }
  for (let place = 0; place < summariesOf(id); place++) addSummary(rows, { id, place, next, count, now })
  return rows
}

type On = { id: number; place: number; next: () => number; count: Count; now: number }

/** Triggers are off while rows come in, so that they bring what triggers would have counted. */
function addSummary(rows: Rows, { id: paperId, place, next, count, now }: On): void {
  const id = ++count.summaries
  const authorId = 2 + ((paperId * 7 + place) % (PEOPLE - 1))
  const text = summaryText(next, [paperKey(1 + below(next, 50)), paperKey(1 + below(next, 50))], handle(2 + below(next, 90)))
  const publishedAt = new Date(now - id * hour)
  const votes = [{ summaryId: id, personId: authorId, value: 1 }]
  for (let n = below(next, 20); n > 0; n--) votes.push({ summaryId: id, personId: 1 + ((authorId + n) % PEOPLE), value: n % 6 ? 1 : -1 })
  if (id % 3 === 0) votes.push({ summaryId: id, personId: READER, value: 1 })
  const cast = [...new Map(votes.map((vote) => [vote.personId, vote])).values()]
  const comments = place === 0 ? 6 : below(next, 3)
  rows.summaries!.push({
    id, paperId, authorId, kind: 'SUMMARY', visibility: id % 10 ? 'PUBLIC' : 'ANONYMOUS', publishedAt, revisionId: id,
    score: cast.reduce((sum, { value }) => sum + value, 0), commentCount: comments,
  })
  rows.revisions!.push({ id, summaryId: id, number: 1, licence: 'CC-BY-SA-4.0', createdAt: publishedAt, ...hashed(text) })
  rows.summary_votes!.push(...cast.map((vote) => ({ ...vote, createdAt: publishedAt })))
  for (let n = 0; n < comments; n++) {
    const comment = ++count.comments
    const answers = n % 2 ? comment - 1 : null
    const said = `${capital(phrase(next, 30))} $${formula(next)}$, as @${handle(authorId)} says?`
    rows.comments!.push({ id: comment, summaryId: id, parentId: answers, authorId: 2 + ((authorId + n) % (PEOPLE - 1)), score: 1, createdAt: publishedAt, ...hashed(said) })
    rows.comment_votes!.push({ commentId: comment, personId: READER, value: 1 })
  }
}
