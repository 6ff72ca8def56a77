import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { recognise } from '@/lib/papers/identifiers'
import { fieldsOf } from './arxiv-categories'
import { author, groupAuthor, isGroup } from './names'
import { distinct, type Importer } from './work'

const lists = new Set(['entry', 'author', 'category'])
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, htmlEntities: true, isArray: (name) => lists.has(name),
})

const text = z.string().catch('')
const entry = z.object({
  id: z.string(),
  title: z.string(),
  summary: text,
  published: text,
  author: z.array(z.object({ name: z.coerce.string() })).catch([]),
  category: z.array(z.object({ '@term': z.string() })).catch([]),
  'arxiv:doi': z.union([z.string(), z.object({ '#text': z.string() }).transform((doi) => doi['#text'])]).catch(''),
  'arxiv:comment': z.union([z.string(), z.object({ '#text': z.string() }).transform((comment) => comment['#text'])]).catch(''),
})
const shape = z.object({ feed: z.object({ entry: z.array(entry).default([]) }) })

/** Whether its authors say, in the comment or at the abstract's beginning, that it was withdrawn. */
export const isWithdrawn = (comment: string, summary: string) =>
  /\bwithdrawn\b/i.test(comment) || /^\s*(?:this|the) (?:paper|article|submission|manuscript|work)\b.{0,40}\bwithdrawn\b/i.test(summary)

/** arXiv's API: an Atom feed with one entry, whose texts are LaTeX. */
export const arxiv: Importer = {
  request: (id) => ({ path: `/api/query?id_list=${encodeURIComponent(id)}&max_results=1`, accept: 'application/atom+xml' }),

  decode(body, id) {
    const [found] = shape.parse(parser.parse(body, true)).feed.entry
    // An id it does not know gives no entry, one it does not understand an entry about that.
    if (!found || recognise(found.id)?.value !== id) return null
    const { title, summary, published, category, 'arxiv:doi': dois, 'arxiv:comment': comment } = found
    const withdrawn = isWithdrawn(comment, summary)
    return {
      title: title.replace(/\s+/g, ' '),
      authors: found.author.flatMap(({ name }) => (isGroup(name) ? groupAuthor(name) : author(name)) ?? []),
      year: Number(published.slice(0, 4)) || null,
      publishedOn: /^\d{4}-\d\d-\d\d/.exec(published)?.[0],
      abstract: summary,
      keywords: [],
      fields: fieldsOf(category.map((one) => one['@term'])),
      // Several versions elsewhere stand with spaces between.
      identifiers: distinct([{ scheme: 'ARXIV', value: id }, ...dois.split(/[\s;]+/).map(recognise)]),
      ...(withdrawn && { notice: 'WITHDRAWN', noticeUrl: `https://arxiv.org/abs/${id}` }),
      links: withdrawn ? [] : [{ label: 'Full text', url: `https://arxiv.org/pdf/${id}` }],
      source: 'ARXIV',
    }
  },
}
