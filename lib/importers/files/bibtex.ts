import { parse, type Creator, type Entry } from '@retorquere/bibtex-parser'
import { recognise } from '@/lib/papers/identifiers'
import { isKey } from '@/lib/papers/key'
import { splitWords } from '@/lib/papers/rules'
import { fromLatex } from '@/lib/markdown/latex-text'
import { isGroup } from '../names'
import { licenceOf, placeOf } from '../place'
import { distinct, type FiledWork } from '../work'
import type { RawRecord, ReadRecord, Reader } from './record'
import { isoDay } from './ris'

/** Entries that are no works of their own. */
const aside = new Set(['proceedings', 'mvproceedings', 'set', 'xdata', 'control', 'comment', 'string', 'preamble'])
/** Entries that wait for another they refer to, and such others that are remembered. */
const MOST_WAITING = 2000

/** LaTeX is left as it is, as our own way of reading it keeps formulas. */
const options = { raw: true, sentenceCase: false, english: false, caseProtection: false, applyCrossRef: true } as const

/** Reads the entries of a BibTeX database. `@string`s hold for what follows; an entry with a `crossref` comes out after that. */
export function bibtexReader(): Reader {
  const strings: Record<string, string> = {}
  const parents = new Map<string, string>()
  const children: (RawRecord & { parent: string })[] = []

  function read(record: RawRecord): ReadRecord[] {
    if (record.broken) return [{ ...record, problem: record.broken }]
    const type = /^@\s*([a-z]+)/i.exec(record.text)![1]!.toLowerCase()
    if (type === 'comment' || type === 'preamble') return []
    if (type === 'string') {
      Object.assign(strings, parse(record.text, { ...options, strings }).strings)
      return []
    }
    const key = /^@\s*\w+\s*[{(]\s*([^\s,]*)/.exec(record.text)![1]!.toLowerCase()
    const parent = /[\s,]crossref\s*=\s*["{]?\s*([^\s,"{}]+)/i.exec(record.text)?.[1]?.toLowerCase()
    if (parent && !parents.has(parent)) {
      children.push({ ...record, parent })
      return children.length > MOST_WAITING ? [decided(children.shift()!)].flat() : []
    }
    remember(key, record.text)
    return [...decided(record, parent && parents.get(parent)), ...take((child) => child.parent === key)]
  }

  /** The last ones that something may refer to. */
  function remember(key: string, text: string) {
    parents.set(key, text)
    if (parents.size > MOST_WAITING) parents.delete(parents.keys().next().value!)
  }

  function take(isReady: (child: RawRecord & { parent: string }) => boolean): ReadRecord[] {
    const ready = children.filter(isReady)
    if (ready.length > 0) children.splice(0, Infinity, ...children.filter((child) => !ready.includes(child)))
    return ready.flatMap(({ parent, ...child }) => decided(child, parents.get(parent)))
  }

  function decided(record: RawRecord, parent?: string): ReadRecord[] {
    const { number, line, text } = record
    const told = { number, line, text }
    try {
      const { entries: [entry], errors: [error] } = parse(parent ? `${text}\n${parent}` : text, { ...options, strings })
      if (error || !entry) return [{ ...told, problem: problemOf(error?.error ?? '', line) }]
      if (aside.has(entry.type)) return []
      const work = workOfEntry(entry)
      return [typeof work === 'string' ? { ...told, problem: work } : { ...told, work }]
    } catch {
      return [{ ...told, problem: 'It cannot be read as BibTeX.' }]
    }
  }

  return { read, end: () => take(() => true), waiting: () => children[0]?.number }
}

/** What the parser found, with the line of the file instead of the entry's. */
function problemOf(said: string, from: number): string {
  const line = Number(/at line (\d+)/.exec(said)?.[1] ?? 1) + from - 1
  const expected = /expected "(.)", found "(.{0,20})/.exec(said)
  return expected ? `Line ${line}: "${expected[1]}" is missing before "${expected[2]!.replace(/"$/, '')}".` : `Line ${line}: it cannot be read as BibTeX.`
}

function workOfEntry({ key, fields }: Entry): FiledWork | string {
  const said = (...names: string[]) => names.map((name) => fields[name]).find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim()
  const title = said('title')
  if (!title) return 'It has no title.'
  const [journal, url] = [said('journal', 'journaltitle', 'booktitle'), said('url', 'ee', 'howpublished')?.replace(/^\\url\{(.*)\}$/, '$1')]
  const preprint = journal ? recognise(fromLatex(journal)) ?? (/^(?:arxiv|corr)\b/i.test(journal) ? said('volume', 'eprint') && recognise(said('volume', 'eprint')!) : null) : null
  const isPreprint = preprint || (journal && /^(?:arxiv|corr)\b/i.test(journal))
  const eprint = said('eprint') && /arxiv|^$/i.test(said('archiveprefix', 'eprinttype') ?? '') ? recognise(said('eprint')!) : null
  const pmid = said('pmid') ?? (/pubmed/i.test(said('eprinttype') ?? '') ? said('eprint') : undefined)
  const [linked, own] = [url ? recognise(url) : null, recognise(key)]
  const date = /^(\d{4})(?:-(\d\d)-(\d\d))?/.exec(said('date') ?? '')
  const [month, day] = [Number(said('month')), Number(said('day'))]
  const year = Number(/\d{4}/.exec(said('year') ?? '')?.[0] ?? date?.[1]) || null
  const keywords: unknown = fields.keywords
  return {
    title,
    authors: (fields.author ?? []).flatMap(authorOf),
    year,
    publishedOn: date?.[3] ? isoDay(date.slice(1).map(Number)) : year && month && day ? isoDay([year, month, day]) : undefined,
    ...(journal && !isPreprint && { venue: { name: fromLatex(journal).replace(/\s+/g, ' '), issn: said('issn')?.split(/[\s,;]+/) } }),
    ...(!isPreprint && placeOf({ volume: plain(said('volume')), issue: plain(said('number', 'issue')), pages: plain(said('pages')) })),
    abstract: said('abstract') ?? '',
    keywords: (Array.isArray(keywords) ? keywords.map(String) : splitWords(String(keywords ?? ''))).map(fromLatex),
    fields: [],
    identifiers: distinct([own, said('doi') ? recognise(said('doi')!.replace(/\\([_%&#])/g, '$1')) : null, eprint, pmid ? recognise(`PMID:${pmid}`) : null, preprint || null, linked]),
    ...(licenceOf(said('copyright', 'license')) && { licence: licenceOf(said('copyright', 'license')) }),
    links: url && !linked ? [{ label: 'Link', url }] : [],
    source: 'BIBTEX',
    ...(!own && isKey(key) && { wanted: key }),
  }
}

const plain = (text?: string) => text && fromLatex(text).replace(/\s+/g, ' ')

/** "von Last, Jr, First" the way it is said; a name in braces is a group's. */
function authorOf({ name, firstName, prefix, lastName, suffix }: Creator): FiledWork['authors'] {
  const whole = name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' ')
  if (/^others$/i.test(whole) || whole.trim() === '') return []
  if (/^\{[^]*\}$/.test(whole) && closesLast(whole)) return [{ name: /\s/.test(whole) ? whole : whole.slice(1, -1), isGroup: true }]
  const parts = name === undefined ? [whole] : whole.split(/,\s*(?![^{}]*\})/)
  const [family, ...rest] = parts
  const turned = rest.length === 0 ? family! : rest.length === 1 ? `${rest[0]} ${family}` : `${rest.slice(1).join(' ')} ${family} ${rest[0]}`
  return [{ name: isGroup(turned) ? `{${turned}}` : turned, ...(isGroup(turned) && { isGroup: true }) }]
}

/** Whether the first brace of a name closes with its last. */
function closesLast(name: string): boolean {
  let depth = 0
  for (const [at, sign] of [...name].entries()) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (depth === 0) return at === [...name].length - 1
  }
  return false
}
