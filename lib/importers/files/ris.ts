import { recognise } from '@/lib/papers/identifiers'
import { isKey } from '@/lib/papers/key'
import { groupAuthor, isGroup, turned } from '../names'
import { placeOf } from '../place'
import { distinct, type FiledWork } from '../work'

/** A work as a record of RIS tells of it; a sentence about what is wrong with it, where it tells of none. */
export function workOfRis(text: string): FiledWork | string {
  const said = new Map<string, string[]>()
  let last: string[] = []
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    const [, tag, value] = /^\s*([A-Z][A-Z0-9]) {0,2}- ?(.*)$/.exec(line) ?? []
    if (tag) {
      last = said.get(tag) ?? []
      last.push(value!.trim())
      said.set(tag, last)
    } else if (last.length > 0 && line.trim()) last.push(`${last.pop()!} ${line.trim()}`)
  }
  const all = (...tags: string[]) => tags.flatMap((tag) => said.get(tag) ?? []).filter(Boolean)
  const [title] = all('TI', 'T1', 'CT')
  if (!title) return 'It has no title (TI).'
  const [venue, shortName] = [all('T2', 'JF', 'BT', 'JO', 'J2', 'JA')[0], all('JA', 'J2', 'JO')[0]]
  const [date = ''] = all('PY', 'Y1', 'DA')
  const day = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})\b/.exec(all('DA', 'Y1', 'PY').find((one) => /^\d{4}[/-]\d{1,2}[/-]\d/.test(one)) ?? '')
  const pubmed = /pubmed|medline/i.test(all('DB', 'DP').join()) ? all('AN').map((one) => recognise(`PMID:${one}`)) : []
  const [id] = all('ID')
  const addresses = all('UR', 'L1', 'L2', 'LK')
  const names = addresses.map((address) => recognise(address))
  return {
    title,
    authors: all('AU', 'A1').flatMap((name) => (isGroup(name) ? groupAuthor(name) : { name: turned(name) }) ?? []),
    year: Number(/\d{4}/.exec(date)?.[0]) || null,
    publishedOn: day ? isoDay(day.slice(1).map(Number)) : undefined,
    ...(venue && { venue: { name: venue, ...(shortName && shortName !== venue && { shortName }), issn: all('SN').flatMap((one) => one.split(/[\s,;]+/)) } }),
    ...placeOf({ volume: all('VL')[0], issue: all('IS')[0], first: all('SP')[0], last: all('EP')[0] }),
    abstract: all('AB', 'N2')[0] ?? '',
    keywords: all('KW'),
    fields: [],
    identifiers: distinct([...all('DO', 'M3').map((one) => recognise(one)), ...pubmed, ...names]),
    links: addresses.filter((_, n) => names[n] === null).map((url) => ({ label: 'Link', url })),
    source: 'RIS',
    ...(id !== undefined && isKey(id) && !recognise(id) && { wanted: id }),
  }
}

/** A day in ISO's form, where there is such a day. */
export function isoDay([year, month, day]: number[]): string | undefined {
  const at = new Date(Date.UTC(year!, month! - 1, day!))
  return at.getUTCMonth() === month! - 1 && at.getUTCDate() === day && year! >= 1000 && year! <= 2999 ? at.toISOString().slice(0, 10) : undefined
}
