import { lineFromMarkup } from './markup'

/** Where in its journal or proceedings a work stands, as sources say it. */
export type Place = { volume?: string; issue?: string; pages?: string }

type Said = { volume?: string | null; issue?: string | null; pages?: string | null; first?: string | null; last?: string | null }

/** Volume, issue and pages, each on one line and only where it is said. DBLP's "abs/2101.00001" is no volume. */
export function placeOf({ volume, issue, pages, first, last }: Said): Place {
  const said = { volume: plain(volume), issue: plain(issue), pages: pagesOf(plain(pages ?? ([first, last].filter(Boolean).join('-') || null))) }
  if (/^abs\//i.test(said.volume)) said.volume = ''
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '' && value.length <= 100))
}

const plain = (text?: string | null) => lineFromMarkup(text ?? '').replace(/^(?:vol(?:ume)?|no|pp?)\.\s*/i, '')

/** From and to with an en dash between; an end that leaves out the digits it shares has them, "1029-58" being 1029–1058. */
export function pagesOf(said: string): string {
  return said.replace(/\s*(?:-{1,3}|[‐-―−])\s*/g, '–').replace(/\b(\d+)–(\d+)\b/g, (all, from: string, to: string) =>
    to.length >= from.length || Number(from.slice(-to.length)) > Number(to) ? all : `${from}–${from.slice(0, -to.length)}${to}`)
    .replace(/^([^–\s]+)–\1$/, '$1')
}

/** The address of a licence, as https; undefined for what is none. */
export function licenceOf(url?: string | null): string | undefined {
  const address = url?.trim().replace(/^http:/i, 'https:')
  return address && /^https:\/\/[^/\s]/.test(address) && address.length <= 500 && URL.canParse(address) ? address : undefined
}
