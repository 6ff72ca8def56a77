import { z } from 'zod'
import { identifierUrl, recognise, type Identifier } from '@/lib/papers/identifiers'
import { isKey } from '@/lib/papers/key'
import { doiOf } from '@/lib/papers/spellings'
import { splitWords } from '@/lib/papers/rules'
import { fromMarkup, lineFromMarkup } from './markup'
import { author, groupAuthor } from './names'
import { licenceOf, placeOf } from './place'
import { distinct, type Importer, type Work, type FiledWork } from './work'

/** One text or several, as Crossref has it. */
const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).nullish().catch([]).transform((all) => all ?? [])
const word = z.string().nullish().catch(null)
const parts = z.array(z.coerce.number().catch(0))
const date = z.union([
  z.object({ 'date-parts': z.array(parts).min(1) }).transform((said) => said['date-parts'][0]!),
  // Reference managers may have it in words.
  z.object({ raw: z.string() }).transform(({ raw }) => (/\d{4}(?:-\d\d-\d\d)?/.exec(raw)?.[0] ?? '').split('-').map(Number)),
]).nullish().catch(null)

const name = z.object({ given: word, family: word, suffix: word, 'non-dropping-particle': word, name: word, literal: word, ORCID: word })
const named = z.array(z.object({ id: z.string(), 'id-type': word })).catch([])
const notice = z.object({ DOI: z.string(), type: z.string() })

/** CSL-JSON as the registration agencies write it, and what Crossref adds to it. */
const shape = z.object({
  DOI: word,
  title: texts,
  subtitle: texts,
  author: z.array(name).nullish().catch([]),
  'container-title': texts,
  'short-container-title': texts,
  'container-title-short': word,
  issued: date,
  published: date,
  'published-online': date,
  'published-print': date,
  posted: date,
  type: word,
  abstract: word,
  subject: texts,
  volume: word,
  issue: word,
  page: word,
  'article-number': word,
  ISSN: texts,
  license: z.array(z.object({ URL: z.string(), 'content-version': word })).nullish().catch([]),
  relation: z.record(z.string(), named).nullish().catch(null),
  'updated-by': z.array(notice).nullish().catch([]),
})
type Csl = z.output<typeof shape>
const some = z.union([z.string(), z.number()]).transform(String).nullish().catch(null)
const ofManager = shape.extend({ id: some, 'citation-key': word, URL: word, PMID: some, number: some, volume: some, issue: some, page: some, keyword: word })

/** By which Crossref says that two records are versions of one work. */
const same = ['is-preprint-of', 'has-preprint', 'is-version-of', 'has-version', 'is-identical-to', 'is-same-as', 'is-manuscript-of', 'has-manuscript']
/** What its update types mean, the gravest first. */
const notices: [type: RegExp, notice: Work['notice']][] = [
  [/^retraction$/i, 'RETRACTED'], [/^(?:withdrawal|removal)$/i, 'WITHDRAWN'], [/^(?:expression[ _-]of[ _-]concern|partial[ _-]retraction)$/i, 'CONCERN'],
]
/** How some publishers say it instead. */
const titled: [title: RegExp, notice: Work['notice']][] = [[/^RETRACTED(?: ARTICLE)?\s*:|^Retracted(?: article)?\s*:/, 'RETRACTED'], [/^WITHDRAWN\s*:|^Withdrawn\s*:/, 'WITHDRAWN']]

/** A work described in CSL-JSON; null where it is another than was asked for. Throws at what is none. */
export function workOfCsl(said: unknown, doi: string, source: Work['source']): Work | null {
  const csl = shape.extend({ DOI: z.string() }).parse(said)
  return csl.DOI.toLowerCase() === doi ? workOf(csl, [{ scheme: 'DOI', value: doi }], source) : null
}

/** An item of a file of CSL-JSON, whoever wrote it, or a sentence about what it lacks. */
export function workOfCslItem(said: unknown): FiledWork | string {
  const { data: csl } = ofManager.safeParse(said)
  if (!csl || titleOf(csl) === '') return 'It has no title.'
  const address = csl.URL ? recognise(csl.URL) : null
  const own = [csl.DOI, csl.PMID ? `PMID:${csl.PMID}` : null, csl.number].map((one) => (one ? recognise(one) : null))
  const key = csl['citation-key'] ?? csl.id
  const work = workOf({ ...csl, subject: [...csl.subject, ...splitWords(csl.keyword ?? '')] }, [...own, address].filter((one) => one !== null), 'CSL')
  return {
    ...work,
    links: csl.URL && !address ? [...work.links, { label: 'Link', url: csl.URL }] : work.links,
    ...(key && /^[\p{L}\p{N}][\p{L}\p{N}:+./_-]*\p{L}[\p{L}\p{N}:+./_-]*$/u.test(key) && !/:\/\//.test(key) && isKey(key) && !recognise(key) && { wanted: key }),
  }
}

function workOf(csl: Csl, identifiers: Identifier[], source: Work['source']): Work {
  const doi = identifiers.find(({ scheme }) => scheme === 'DOI')?.value ?? ''
  const venue = csl.type === 'posted-content' ? undefined : csl['container-title'][0]
  const short = csl['short-container-title'][0] ?? csl['container-title-short']
  const dates = [csl.issued, csl.published, csl['published-online'], csl['published-print'], csl.posted].filter((one) => one?.[0])
  return {
    title: titleOf(csl),
    authors: (csl.author ?? []).flatMap((one) => authorOf(one) ?? []),
    year: dates[0]?.[0] ?? null,
    publishedOn: dates.flatMap((one) => dayOf(one!) ?? []).sort()[0],
    ...(venue && { venue: { name: lineFromMarkup(venue), ...(short && { shortName: lineFromMarkup(short) }), ...(csl.ISSN.length > 0 && { issn: csl.ISSN.flatMap((one) => one.split(/[\s,;]+/)) }) } }),
    ...placeOf({ volume: csl.volume, issue: csl.issue, pages: csl.page ?? csl['article-number'] }),
    ...licenceSaid(csl),
    ...noticeOf(csl, doi),
    abstract: fromMarkup(csl.abstract ?? ''),
    keywords: csl.subject.map(lineFromMarkup),
    fields: [],
    identifiers: distinct([...identifiers, ...versionsOf(csl)]),
    links: [],
    source,
  }
}

/** Of several the one of the published version; what is for machines that mine texts is none. */
function licenceSaid({ license }: Csl): { licence?: string } {
  const rank = ['vor', 'unspecified', 'am']
  const said = (license ?? []).filter((one) => rank.includes(one['content-version'] ?? '') && !/\/tdm(?:\/|$)|text-and-data-mining/i.test(one.URL))
  const [first] = said.sort((one, other) => rank.indexOf(one['content-version']!) - rank.indexOf(other['content-version']!))
  const licence = licenceOf(first?.URL)
  return { ...(licence && { licence }) }
}

function noticeOf(csl: Csl, doi: string): Pick<Work, 'notice' | 'noticeUrl'> {
  for (const [type, notice] of notices) {
    const said = (csl['updated-by'] ?? []).find((one) => type.test(one.type))
    const by = said && (doiOf(said.DOI)?.value ?? doi)
    if (by !== undefined) return { notice, ...(by && { noticeUrl: identifierUrl({ scheme: 'DOI', value: by })! }) }
  }
  const [, notice] = titled.find(([form]) => form.test(csl.title[0] ?? '')) ?? []
  return { ...(notice && { notice, ...(doi && { noticeUrl: identifierUrl({ scheme: 'DOI', value: doi })! }) }) }
}

function titleOf({ title: [title = ''], subtitle: [subtitle = ''] }: Csl): string {
  const [main, sub] = [lineFromMarkup(title), lineFromMarkup(subtitle)]
  return sub && !main.toLowerCase().includes(sub.toLowerCase()) ? `${main.replace(/:$/, '')}: ${sub}` : main
}

function authorOf({ given, family, suffix, 'non-dropping-particle': particle, name: group, literal, ORCID }: z.output<typeof name>) {
  if (!family && !given) return groupAuthor(group ?? literal ?? '')
  return author([given, particle, family, suffix].filter(Boolean).join(' '), ORCID)
}

/** A day that is known to the day, in ISO's form. */
function dayOf([year, month, day]: number[]): string | undefined {
  if (!year || !month || !day) return undefined
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && year >= 1000 && year <= 2999 ? at.toISOString().slice(0, 10) : undefined
}

const versionsOf = ({ relation }: Csl): (Identifier | null)[] =>
  same.flatMap((kind) => relation?.[kind] ?? []).filter((one) => /^(doi|arxiv)$/i.test(one['id-type'] ?? '')).map(({ id }) => recognise(id))

/** doi.org itself, which leads to whichever agency knows the name; for those that have no importer of their own. */
export const csl: Importer = {
  request: (doi) => ({ path: `/${encodeURIComponent(doi)}`, accept: 'application/vnd.citationstyles.csl+json' }),
  decode: (body, doi) => workOfCsl(JSON.parse(body), doi, 'DOI'),
}
