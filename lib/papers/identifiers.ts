import { fromAddress } from './known-addresses'
import { arxivOf, dblpOf, doiOf, pmidOf } from './spellings'

/** A name of a work in one scheme, in the scheme's canonical spelling. */
export type Identifier = { scheme: 'ARXIV' | 'DOI' | 'DBLP' | 'BIBTEX' | 'PMID'; value: string }

/** What an identifier of each scheme is called. */
export const schemeNames = { ARXIV: 'arXiv id', DOI: 'DOI', DBLP: 'DBLP key', BIBTEX: 'BibTeX key', PMID: 'PubMed id' } as const

/** What stands before an identifier of each scheme where it is written out, and how what follows is read. */
const written: [RegExp, (rest: string) => Identifier | null][] = [
  [/^(?:(?:arxiv|corr)(?:\s+(?:preprint|e-?print))?[\s,:]+|oai:|e-?print[\s:]+)?(?:(?:arxiv(?:\.org)?|corr)[\s:.]\s*)?(?:abs\/)?(\S+?)(?:\s*\[[\w.-]+\])?$/i, arxivOf],
  [/^(?:(?:urn:|info:)?doi\s*[:/]?\s*|doi\s+)?(10\.\S+)$/i, doiOf],
  [/^(?:pmid|pubmed(?:\s+id)?)\s*[:#]?\s*(\d+)$/i, pmidOf],
  [/^(?:dblp:)?([a-z]+\/\S+?)(?:\.(?:html|bib|xml))?$/i, dblpOf],
]

/** The identifier a text is, in any of its usual spellings; null where it is none. */
export function recognise(text: string): Identifier | null {
  if (text.length > 2000) return null
  const typed = unwrapped(text.trim())
  if (/^https?:/i.test(typed)) return fromAddress(typed)
  for (const [form, read] of written) {
    const rest = form.exec(typed)?.[1]
    const found = rest && read(form === written[0]![0] ? rest.replace(/[.,;]+$/, '') : rest)
    if (found) return found
  }
  return fromAddress(typed)
}

const around: [RegExp, string][] = [
  [/^[<"'“‘«([{]+(?=(?:https?:|doi|arxiv|10\.|\d{4}\.|pmid))/i, ''], [/^\\(?:url|href|doi)\{([^{}]*)\}.*$/, '$1'], [/^(?:url|link|available at|see)\s*:\s+/i, ''],
]

/** Without what a text had around it; an address also without the punctuation behind it. */
function unwrapped(text: string): string {
  let bare = text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
  for (const [form, by] of around) bare = bare.replace(form, by)
  const isOpen = bare !== text
  if (/^(?:https?:\/\/|www\.)/i.test(bare)) return bare.replace(/[.,;!?'"”’»>]+$/, '').replace(/^([^()]*)\)$/, '$1')
  return isOpen && !bare.startsWith('10.') ? bare.replace(/["'”’»>)\]}.,;]+$/, '') : bare
}

/** Whether a text is shaped like a source's own key, which nobody may claim by typing it. */
export function isReserved(text: string): boolean {
  return recognise(text) !== null
}

/** What a key in `\cite{…}` names: an identifier in its canonical spelling, else what is written. */
export const citedName = (key: string) => recognise(key)?.value ?? key.replace(/\s+/g, ' ').trim()

/** An identifier as it is recognised again: a PubMed id would be any number. */
export const spelled = ({ scheme, value }: Identifier) => (scheme === 'PMID' ? `PMID:${value}` : value)

/** Where an identifier leads outside, or null for a scheme without addresses. */
export function identifierUrl({ scheme, value }: Identifier): string | null {
  switch (scheme) {
    case 'ARXIV':
      return `https://arxiv.org/abs/${value}`
    case 'DOI':
      return `https://doi.org/${encodeURI(value).replace(/[?#]/g, encodeURIComponent)}`
    case 'DBLP':
      return `https://dblp.org/rec/${value}`
    case 'PMID':
      return `https://pubmed.ncbi.nlm.nih.gov/${value}/`
    case 'BIBTEX':
      return null
  }
}
