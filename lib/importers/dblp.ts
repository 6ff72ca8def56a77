import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { recognise, type Identifier } from '@/lib/papers/identifiers'
import { lineFromMarkup } from './markup'
import { author, groupAuthor, isGroup } from './names'
import { placeOf } from './place'
import { distinct, type Importer, type SaidVenue } from './work'

const lists = new Set(['author', 'editor', 'ee'])
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, htmlEntities: true, isArray: (name) => lists.has(name),
  // Read as markup afterwards: a title may hold <i>, <sub> and <sup>.
  stopNodes: ['*.title', '*.booktitle', '*.journal'].map((path) => `dblp.${path}`),
})

const text = z.string().catch('')
const attributed = z.union([z.string().transform((value) => ({ '#text': value, '@orcid': undefined })), z.object({ '#text': z.string(), '@orcid': z.string().optional() })])
const record = z.object({
  '@key': z.string(),
  '@publtype': text,
  author: z.array(attributed).optional(),
  editor: z.array(attributed).optional(),
  title: z.string(),
  year: text,
  booktitle: text,
  journal: text,
  volume: text,
  number: text,
  pages: text,
  ee: z.array(attributed).catch([]),
})
const shape = z.object({ dblp: z.record(z.string(), z.unknown()) })

/** DBLP, which knows the venues of computer science. */
export const dblp: Importer = {
  request: (key) => ({ path: `/rec/${key.split('/').map(encodeURIComponent).join('/')}.xml`, accept: 'application/xml' }),

  decode(body, key) {
    const entries = Object.entries(shape.parse(parser.parse(body, true)).dblp).filter(([name]) => !name.startsWith('@'))
    if (entries.length === 0) return null
    const said = record.parse(entries[0]![1])
    if (said['@key'] !== key) return null
    const addresses = said.ee.map((one) => one['#text'])
    const others = addresses.map((address) => recognise(address))
    return {
      title: lineFromMarkup(said.title).replace(/(?<!\.)\.$/, ''),
      authors: (said.author ?? said.editor ?? []).flatMap(authorOf),
      year: Number(said.year) || null,
      venue: venueOf(key, lineFromMarkup(said.booktitle || said.journal)),
      abstract: '',
      keywords: [],
      fields: ['computer-science'],
      identifiers: distinct([known(key), ...others]),
      ...placeOf({ volume: said.volume, issue: said.number, pages: said.pages }),
      ...(said['@publtype'] === 'withdrawn' && { notice: 'WITHDRAWN', noticeUrl: addresses.find((url) => /^https?:\/\//.test(url)) }),
      links: addresses.filter((_, n) => others[n] === null).slice(0, 2).map((url) => ({ label: 'Full text', url })),
      source: 'DBLP',
    }
  },
}

/** A name without the number by which DBLP tells namesakes apart. */
function authorOf({ '#text': name, '@orcid': orcid }: z.output<typeof attributed>) {
  const plain = name.replace(/ \d{4}$/, '')
  return (isGroup(plain) ? groupAuthor(plain) : author(plain, orcid)) ?? []
}

const known = (key: string): Identifier => recognise(key) ?? { scheme: 'DBLP', value: key }

/** A record's key begins with its venue's; CoRR is arXiv, which is none. */
function venueOf(key: string, name: string): SaidVenue | undefined {
  const stream = /^(?:conf|journals)\/[\w-]+(?=\/)/.exec(key)?.[0]
  return !name || stream === 'journals/corr' ? undefined : { name, ...(stream && { key: stream }) }
}
