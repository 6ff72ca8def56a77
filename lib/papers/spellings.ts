import type { Identifier } from './identifiers'

const archives = 'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|' +
  'hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con'
const month = String.raw`\d\d(?:0[1-9]|1[0-2])`
/** Four digits behind the dot until the end of 2014, five since; old ids as `cs/0112017`, of 1991 to 2007. */
const arxivId = new RegExp(String.raw`^(?:(${month})\.(\d{4,5})|(${archives})(?:\.[a-z]{2})?\/((?:9|0)\d(?:0[1-9]|1[0-2])\d{3}))(?:v\d{1,3})?$`, 'i')

/** An arXiv id, with a version or without; the subject class that some write in old ones (`math.GT/0309136`) is none of arXiv's own. */
export function arxivOf(id: string): Identifier | null {
  const [found, yymm, number, archive, old] = arxivId.exec(id) ?? []
  if (!found) return null
  if (archive) return { scheme: 'ARXIV', value: `${archive.toLowerCase()}/${old}` }
  return number!.length === (yymm! < '1501' ? 4 : 5) ? { scheme: 'ARXIV', value: `${yymm}.${number}` } : null
}

/** The longest name of a work that is taken for one. */
const LONGEST = 300

/** A DOI, whatever punctuation of the text around it came along; arXiv's own are arXiv ids. */
export function doiOf(text: string): Identifier | null {
  const plain = /^10\.\d{4,9}%2f/i.test(text) ? decoded(text) : text
  const value = bare(plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toLowerCase()
  if (!/^10\.\d{4,9}\/[^\s\p{Cc}\p{Cs}\ufffd]+$/u.test(value) || value.length > LONGEST) return null
  const preprint = /^10\.48550\/arxiv\.(.+)$/.exec(value)?.[1]
  return preprint ? arxivOf(preprint) : { scheme: 'DOI', value }
}

/** Without the signs behind that end a sentence or close what was opened before it. */
function bare(text: string): string {
  const shorter = text.replace(/[.,;:!?'"”’»*]+$|\/$/, '')
  const last = shorter.at(-1) ?? ''
  const opening = { ')': '(', ']': '[', '}': '{', '>': '<' }[last]
  if (opening && shorter.split(opening).length < shorter.split(last).length) return bare(shorter.slice(0, -1))
  return shorter === text ? text : bare(shorter)
}

/** Percent-encoded text as it is meant, where it is that. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A PubMed id; behind zeros, that with none. */
export function pmidOf(digits: string): Identifier | null {
  const value = digits.replace(/^0+/, '')
  return /^\d{1,8}$/.test(value) ? { scheme: 'PMID', value } : null
}

const dblpKey = /^(?:conf|journals|books|series|phd|reference)\/[\w-]+\/[\w./-]+$/i

/**
 * A DBLP key. arXiv papers are written in two ways there: `journals/corr/1706.03762` and `journals/corr/abs-1706-03762`;
 * older ones as `journals/corr/cs-LG-0112017`, and by us as `journals/corr/cs/0112017`.
 */
export function dblpOf(key: string): Identifier | null {
  if (!dblpKey.test(key) || /(?:^|\/)\.{0,2}(?:\/|$)/.test(key) || key.length > LONGEST) return null
  const found = /^journals\/corr\/(?:abs-)?(\d{4})[.-](\d{4,5})$/i.exec(key)
  const old = /^journals\/corr\/(?:abs-)?([a-z]+(?:-(?!\d|[A-Z]{2}-)[a-z]+)?)(?:-[A-Z]{2})?[/-](\d{7})$/.exec(key)
  const preprint = found ? arxivOf(`${found[1]}.${found[2]}`) : old && arxivOf(`${old[1]}/${old[2]}`)
  return preprint ?? { scheme: 'DBLP', value: key }
}
