import { knownByField, knownVenues } from './known/all'
import { nameKey, wordsOf } from './spelling'

/** Where a work appeared, as it was typed or as a source says it. */
export type Said = {
  /** Empty where nothing is said. */
  name: string
  shortName?: string
  /** DBLP's, where it is known: `conf/nips`. */
  key?: string
  /** In any spelling. */
  issn?: string[]
  /** The work's DOIs and DBLP keys, which often tell where it appeared; others say nothing. */
  identifiers?: string[]
}

const byKey = new Map(knownVenues.flatMap(([key, , , more]) => [key, ...(more?.keys ?? [])].map((one) => [one, key])))
const byIssn = new Map(knownVenues.flatMap(([key, , , more]) => (more?.issn ?? []).map((issn) => [issn, key])))
const byDoi = new Map(knownVenues.flatMap(([key, , , more]) => (more?.doi ?? []).flatMap(eachDigit).map((begin) => [begin, key])))
const doiLengths = [...new Set([...byDoi.keys()].map((begin) => begin.length))].sort((a, b) => b - a)
const named = knownVenues.flatMap(([key, shortName, name, more]) => [name, shortName, ...(more?.also ?? [])].map((one) => [nameKey(one), key] as const))
const byName = new Map(named)
/** Conferences are known without their organisers' names, too. */
const byConference = new Map(named.filter(([, key]) => key.startsWith('conf/')).map(([name, key]) => [withoutOrganisers(name), key]))
const fieldByKey = new Map(Object.entries(knownByField).flatMap(([field, venues]) => venues.map(([key]) => [key, field])))
const details = new Map(knownVenues.map(([key, shortName, name, more]) => [key, { key, shortName, name, issn: more?.issn ?? [] }]))

/** What meets beside a conference is another venue. */
const beside = /\bworkshops?\b|@|\b(?:companion|adjunct|tutorials?|satellite|findings|extended abstracts|doctoral consortium|student research)\b/i
/** ISSNs of series that hold the proceedings of many conferences: Springer's lecture notes, ACM's, IFIP's and so on. */
const ofSeries = new Set(['0302-9743', '1611-3349', '1865-0929', '1865-0937', '1868-4238', '1868-422X', '2194-5357', '2194-5365', '1876-1100', '1876-1119', '2367-3370', '2367-3389', '1613-0073', '1868-8969', '2640-3498'])

/** How a known venue is called; undefined for others. */
export const knownVenue = (key: string) => details.get(key)

/** The field of a known venue. */
export const fieldOfVenue = (key: string): string | undefined => fieldByKey.get(key)

/** The key of the known venue that is asked for by this key or a former one. */
export const currentKey = (key: string): string | undefined => byKey.get(key)

/** The key of the known venue that is meant; undefined where none is. What a source says by identifiers goes before names. */
export function recognised(said: Said): string | undefined {
  const key = sure(said)
  const isBeside = beside.test(said.name)
  if (key && !(isBeside && key.startsWith('conf/'))) return key
  const named = byName.get(nameKey(said.name)) ?? (isBeside ? undefined : conference(said.name))
  return named?.startsWith('conf/') && isOtherConference(said) ? undefined : named
}

/** Conferences of one acronym are many: one of DBLP's that is not known is none of the known. */
function isOtherConference({ key, identifiers = [] }: Said): boolean {
  return [key, ...identifiers.map(streamOf)].some((stream) => stream?.startsWith('conf/') && !byKey.has(stream))
}

function sure({ key, identifiers = [], issn = [] }: Said): string | undefined {
  for (const one of [...(key ? [key] : []), ...identifiers.flatMap((name) => streamOf(name) ?? [])]) if (byKey.has(one)) return byKey.get(one)
  for (const doi of identifiers.filter((identifier) => identifier.startsWith('10.'))) {
    const length = doiLengths.find((length) => byDoi.has(doi.slice(0, length)))
    if (length) return byDoi.get(doi.slice(0, length))
  }
  return [...issn, ...identifiers.flatMap(issnInside)].map((one) => byIssn.get(issnOf(one) ?? '')).find((known) => known !== undefined)
}

function eachDigit(begin: string): string[] {
  return begin.endsWith('#') ? Array.from({ length: 10 }, (_, digit) => `${begin.slice(0, -1)}${digit}`) : [begin]
}

/** Some publishers begin a DOI's suffix by the ISSN: `10.1016/s0140-6736(20)30183-5`, `10.1080/01621459.2017.1285773`. */
const issnInside = (doi: string) => /^10\.\d+\/(?:(?:s|\(sici\))?(\d{4}-\d{3}[\dx])|(\d{7}[\dx])(?=\.))/.exec(doi)?.slice(1).filter(Boolean) ?? []

/** The venue's part of a DBLP key, `conf/nips` of `conf/nips/VaswaniSPUJGKP17`; CoRR is arXiv, which is none. */
export function streamOf(dblpKey: string): string | undefined {
  const stream = /^(?:conf|journals)\/[\w-]+(?=\/)/.exec(dblpKey)?.[0]
  return stream === 'journals/corr' ? undefined : stream
}

/** An ISSN in its canonical spelling, `0028-0836`; undefined for what is none, or a series' that tells no venue. */
export function issnOf(said: string): string | undefined {
  const [, begin, end] = /^\s*(\d{4})-?(\d{3}[\dX])\s*$/i.exec(said) ?? []
  if (!begin || !end) return undefined
  const issn = `${begin}-${end.toUpperCase()}`
  return checkDigit(begin + end) === end.at(-1)!.toUpperCase() && !ofSeries.has(issn) ? issn : undefined
}

/** ISO 3297: the digits weighted from 8 down to 2, modulo 11; ten is X. */
function checkDigit(digits: string): string {
  const sum = Array.from(digits.slice(0, 7)).reduce((sum, digit, place) => sum + Number(digit) * (8 - place), 0)
  return 'X'.padStart(11, '0123456789')[(11 - (sum % 11)) % 11]!
}

/** The conference of a volume's title: "Proceedings of the 31st … (ICML 2014), Beijing", "2016 IEEE Conference on …". */
function conference(name: string): string | undefined {
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].map(([, inside]) => inside!)
  const outside = name.replace(/\([^()]*\)/g, ' ')
  const parts = outside.split(/[:;]|\s[-–—]\s|,(?=.*\b(?:19|20)\d\d\b)/)
  for (const form of [name, outside, parts[0]!, parts.slice(0, 2).join(' '), ...inside, ...parts.slice(1).filter((part) => wordsOf(part).length > 3)]) {
    const known = byConference.get(withoutOrganisers(nameKey(form)))
    if (known) return known
  }
  return undefined
}

function withoutOrganisers(name: string): string {
  return name.replace(/\b(?:proc|annu|ieee|acm|cvf|rsj|siam|usenix|aaai|ifip|sig(?:act|ai|art|chi|kdd|mod|ops|plan|sac|soft))\b/g, '').replace(/\s+/g, ' ').trim() || name
}
