import { z } from 'zod'
import { recognise } from '@/lib/papers/identifiers'
import { arxivOf } from '@/lib/papers/spellings'
import { isWithdrawn } from '../arxiv'
import { fieldsOf } from '../arxiv-categories'
import { groupAuthor, isGroup } from '../names'
import { licenceOf } from '../place'
import { distinct, type FiledWork } from '../work'

const word = z.string().nullish().catch(null)
const shape = z.object({
  id: z.string(),
  title: z.string(),
  abstract: word,
  authors: word,
  authors_parsed: z.array(z.array(z.string())).nullish().catch(null),
  categories: word,
  comments: word,
  doi: word,
  license: word,
  versions: z.array(z.object({ created: z.string() })).nullish().catch(null),
  update_date: word,
})

/** Whether a record is one of arXiv's metadata snapshot, which Kaggle hands out as lines of JSON. */
export const isOfSnapshot = (said: object) => 'authors_parsed' in said || ('categories' in said && 'abstract' in said && 'id' in said)

/** A work as a line of the snapshot tells of it. */
export function workOfSnapshot(said: unknown): FiledWork | string {
  const { success, data } = shape.safeParse(said)
  const id = success ? arxivOf(data.id) : null
  if (!success || !id) return 'It has no arXiv id or no title.'
  const { abstract, categories, comments, doi } = data
  const withdrawn = isWithdrawn(comments ?? '', abstract ?? '')
  const created = new Date(data.versions?.[0]?.created ?? data.update_date ?? NaN)
  const day = Number.isNaN(created.getTime()) ? undefined : created.toISOString().slice(0, 10)
  return {
    title: data.title.replace(/\s+/g, ' '),
    authors: authorsOf(data.authors_parsed, data.authors ?? ''),
    year: day ? Number(day.slice(0, 4)) : null,
    publishedOn: day,
    abstract: (abstract ?? '').trim(),
    keywords: [],
    fields: fieldsOf((categories ?? '').split(/\s+/)),
    identifiers: distinct([id, ...(doi ?? '').split(/[\s;]+/).map((one) => one && recognise(one) || null)]),
    ...(licenceOf(data.license) && { licence: licenceOf(data.license) }),
    ...(withdrawn && { notice: 'WITHDRAWN' as const, noticeUrl: `https://arxiv.org/abs/${id.value}` }),
    links: withdrawn ? [] : [{ label: 'Full text', url: `https://arxiv.org/pdf/${id.value}` }],
    source: 'ARXIV',
  }
}

/** Family name, given name, suffix, and affiliations that are left out. */
function authorsOf(parsed: string[][] | null | undefined, line: string): FiledWork['authors'] {
  const names = parsed?.map(([family = '', given = '', suffix = '']) => [given, family, suffix].filter(Boolean).join(' ').trim())
    ?? line.split(/,(?![^{(]*[})])|\band\b/).map((name) => name.replace(/\([^()]*\)/g, '').trim())
  return names.filter(Boolean).flatMap((name) => (isGroup(name) ? groupAuthor(name) : { name }) ?? [])
}
