/** A name of a work in one scheme, in the scheme's canonical spelling. */
export type Identifier = { scheme: 'ARXIV' | 'DOI' | 'DBLP' | 'BIBTEX'; value: string }

/** What an identifier of each scheme is called. */
export const schemeNames = { ARXIV: 'arXiv id', DOI: 'DOI', DBLP: 'DBLP key', BIBTEX: 'BibTeX key' } as const

const arxivId = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`
const arxivForms = [
  new RegExp(String.raw`^(?:arxiv:\s*)?${arxivId}(?:\s*\[[\w.-]+\])?$`, 'i'),
  new RegExp(String.raw`^(?:https?:\/\/)?(?:[a-z0-9]+\.)*(?:arxiv|alphaxiv|ar5iv)\.org\/(?:abs|pdf|html|overview)\/${arxivId}(?:\.pdf)?(?:[?#].*)?$`, 'i'),
  new RegExp(String.raw`^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.${arxivId}$`, 'i'),
]
const doi = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S*?[^\s.,;])[.,;]*$/i
const dblp = /^(?:(?:https?:\/\/)?(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)\/rec\/|dblp:)?((?:conf|journals|books|series|phd|reference)\/[\w-]+\/[\w./-]+?)(?:\.(?:html|bib|xml))?$/i

/** The identifier a text is, in any of its usual spellings; null where it is none. */
export function recognise(text: string): Identifier | null {
  const typed = decoded(text.trim())
  for (const form of arxivForms) {
    const id = form.exec(typed)?.[1]
    if (id) return { scheme: 'ARXIV', value: arxivValue(id) }
  }
  const name = doi.exec(typed)?.[1]
  if (name) return { scheme: 'DOI', value: name.toLowerCase() }
  const record = dblp.exec(typed)?.[1]
  if (!record || /(?:^|\/)\.{0,2}(?:\/|$)/.test(record)) return null
  return arxivOfDblp(record) ?? { scheme: 'DBLP', value: record }
}

/** An address may have its path percent-encoded; what else has a percent sign means it. */
function decoded(typed: string): string {
  if (!/^(?:https?:\/\/)?(?:[a-z]+\.)*[a-z]+\.[a-z]+\/.*%[0-9a-f]{2}/i.test(typed)) return typed
  try {
    return decodeURIComponent(typed)
  } catch {
    return typed
  }
}

/** Old ids are `cs/0112017`; the subject class that some write in them (`math.GT/0309136`) is none of arXiv's own. */
function arxivValue(id: string): string {
  return id.toLowerCase().replace(/\.[a-z]{2}(?=\/)/, '')
}

/**
 * DBLP writes arXiv papers in two ways: `journals/corr/1706.03762` and `journals/corr/abs-1706-03762`; older ones as
 * `journals/corr/cs-LG-0112017`, and we as `journals/corr/cs/0112017`.
 */
function arxivOfDblp(record: string): Identifier | null {
  const found = /^journals\/corr\/(?:abs-)?(\d{4})[.-](\d{4,5})$/i.exec(record)
  if (found) return { scheme: 'ARXIV', value: `${found[1]}.${found[2]}` }
  const old = /^journals\/corr\/(?:abs-)?([a-z]+(?:-(?!\d|[A-Z]{2}-)[a-z]+)?)(?:-[A-Z]{2})?[/-](\d{7})$/.exec(record)
  return old && { scheme: 'ARXIV', value: `${old[1]}/${old[2]}` }
}

/** Whether a text is shaped like a source's own key, which nobody may claim by typing it. */
export function isReserved(text: string): boolean {
  return recognise(text) !== null
}

/** What a key in `\cite{…}` names: an identifier in its canonical spelling, else what is written. */
export const citedName = (key: string) => recognise(key)?.value ?? key.replace(/\s+/g, ' ').trim()

/** Where an identifier leads outside, or null for a scheme without addresses. */
export function identifierUrl({ scheme, value }: Identifier): string | null {
  switch (scheme) {
    case 'ARXIV':
      return `https://arxiv.org/abs/${value}`
    case 'DOI':
      return `https://doi.org/${encodeURI(value)}`
    case 'DBLP':
      return `https://dblp.org/rec/${value}`
    case 'BIBTEX':
      return null
  }
}
