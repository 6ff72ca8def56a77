import type { PaperRecord } from '@/lib/papers/commands'
import type { Identifier } from '@/lib/papers/identifiers'
import { plainName } from '@/lib/papers/rules'
import { plainInline } from '@/lib/markdown/inline'

/** A work as a source tells of it; its identifiers are all that the source names, so that two versions are known as one. */
export type Work = Omit<PaperRecord, 'key' | 'venueKey'> & {
  venue?: SaidVenue
  /** Names that are others' to give, of a source with which anybody can register: they count if what they name agrees. */
  claimed?: Identifier[]
}

/** A work as a file tells of it, with the key that it has there, if that may be a paper's here. */
export type FiledWork = Work & { wanted?: string }

/** Where a work appeared: DBLP's key where it is known. */
export type SaidVenue = { name: string; shortName?: string; key?: string; issn?: string[] }

/** What to ask a source for: the path below its base address, and what it shall answer with. */
export type Question = { path: string; accept: string }

/** A source of works: two pure functions, so that what it says can be tested without it. */
export type Importer = {
  request(id: string): Question
  /** @returns null where the source has no such work. Throws at what is no answer of this source. */
  decode(body: string, id: string): Work | null
}

/** The same work as two sources tell of it: what the first is silent about is the second's to say. */
export function joined(work: Work, other: Work): Work {
  const sameAuthors = work.authors.length === other.authors.length
  return {
    ...other,
    ...said(work),
    authors: sameAuthors ? work.authors.map((author, n) => ({ ...other.authors[n], ...author })) : work.authors,
    year: work.year ?? other.year,
    publishedOn: earliest(work.publishedOn, other.publishedOn),
    venue: work.venue ?? other.venue,
    abstract: work.abstract || other.abstract,
    keywords: work.keywords.length > 0 ? work.keywords : other.keywords,
    fields: work.fields.length > 0 ? work.fields : other.fields,
    identifiers: distinct([...work.identifiers, ...other.identifiers]),
    links: [...work.links, ...other.links.filter(({ url }) => !work.links.some((link) => link.url === url))],
  }
}

/** Whether two sources tell of one work: the second names the first, or the titles are the same and somebody wrote both. */
export function agree(work: Work, other: Work): boolean {
  if (work.identifiers.some((one) => other.identifiers.some(({ scheme, value }) => scheme === one.scheme && value === one.value))) return true
  const surnames = ({ authors }: Work) => authors.map(({ name }) => letters(plainName(name).split(/\s+/).at(-1)!))
  return letters(plainInline(work.title)) === letters(plainInline(other.title)) && surnames(work).some((name) => name !== '' && surnames(other).includes(name))
}

const letters = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** Without what is undefined, which would hide the other's. */
const said = (work: Work) => Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined)) as Work

/** Identifiers in their order, each once. */
export function distinct(identifiers: (Identifier | null)[]): Identifier[] {
  const byName = new Map(identifiers.filter((one) => one !== null).map((one) => [`${one.scheme} ${one.value}`, one]))
  return [...byName.values()]
}

/** The earlier of two ISO days, either of which may be unknown. */
const earliest = (one?: string, other?: string) => (one && other ? (one < other ? one : other) : (one ?? other))

/** Links of one paper. */
export const MOST_LINKS = 8

/** A work as the tables take it: nothing longer than they hold, nothing that cannot be shown, no year or day that is none. Null for one without a title. */
export function fitted<W extends Work>(work: W): W | null {
  const title = cut(clean(work.title), 500)
  if (!title) return null
  const authors = work.authors.map(({ name, ...rest }) => ({ name: cut(clean(name), 200), ...rest })).filter(({ name }) => name !== '')
  const name = work.venue && cut(clean(work.venue.name), 200)
  return {
    ...work,
    title,
    authors,
    year: work.year !== null && Number.isInteger(work.year) && work.year >= 1000 && work.year <= 2999 ? work.year : null,
    publishedOn: isDay(work.publishedOn) ? work.publishedOn : undefined,
    volume: short(work.volume),
    issue: short(work.issue),
    pages: short(work.pages),
    licence: isAddress(work.licence) ? work.licence : undefined,
    noticeUrl: isAddress(work.noticeUrl) ? work.noticeUrl : undefined,
    abstract: cut(clean(work.abstract), 20_000),
    keywords: [...new Set(work.keywords.map((word) => cut(clean(word), 100)).filter(Boolean))].slice(0, 20),
    venue: name ? { ...work.venue, name, shortName: cut(clean(work.venue?.shortName ?? ''), 200) || undefined } : undefined,
    identifiers: distinct(work.identifiers),
    links: work.links.filter(({ url }) => isAddress(url)).slice(0, MOST_LINKS),
  }
}

const short = (text?: string) => (text && cut(clean(text), 100)) || undefined

const isAddress = (url?: string) => url !== undefined && url.length <= 2000 && url.isWellFormed() && /^https?:\/\/[^\s\p{Cc}]+$/u.test(url) && URL.canParse(url)

/** A day of the calendar, as `2015-05-07`. */
const isDay = (day?: string) => {
  const at = /^[12]\d{3}-\d\d-\d\d$/.test(day ?? '') ? new Date(`${day}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day!)
}

/** Without control characters, those that turn the direction of what follows included; paragraphs stay apart. */
function clean(text: string): string {
  const paragraphs = text.toWellFormed().replace(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/)
  return paragraphs
    .map((paragraph) => paragraph.replace(oddSpace, ' ').replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g, '').trim())
    .filter(Boolean).join('\n\n')
}

/** White space and control characters, save single spaces, which most are. */
const oddSpace = /(?:[^\S ]|\p{Cc}| (?=[\p{Cc}\s]))[\p{Cc}\s]*/gu

/** At most so many characters, the last of a longer text an ellipsis. */
const cut = (text: string, most: number) => (text.length > most && [...text].length > most ? `${[...text].slice(0, most - 1).join('').trimEnd()}…` : text)
