import Negotiator from 'negotiator'

/** What addresses have beside their page, by the ending that leads to it. */
const types: Record<string, string> = {
  'application/x-bibtex': '.bib',
  'application/x-research-info-systems': '.ris',
  'application/vnd.citationstyles.csl+json': '.csl.json',
  'application/atom+xml': '.atom',
  'application/rss+xml': '.rss',
  'application/feed+json': '.feed.json',
}

const named = /x-bibtex|research-info|citationstyles|atom\+xml|rss\+xml|feed\+json/
/** Whether a reader may want something else than the page. */
export const prefersOther = (accept: string | undefined) => accept !== undefined && named.test(accept)

const pages = /^\/(?:papers\/(?!new$)|people\/|venues\/)/

/** Where a reader goes who would rather have an export or a feed than the page; undefined for those who want the page. */
export function ratherThan(url: string, accept: string | undefined): string | undefined {
  if (!accept || !prefersOther(accept)) return undefined
  const type = new Negotiator({ headers: { accept } }).mediaType(['text/html', ...Object.keys(types)])
  const suffix = type && types[type]
  const [path = '', query] = url.split('?')
  if (!suffix || Object.values(types).some((known) => path.endsWith(known))) return undefined
  const params = new URLSearchParams(query)
  const list = path === '/' ? `/${/^(popular|best)$/.exec(params.get('list') ?? '')?.[0] ?? 'recent'}` : pages.test(path) ? path : undefined
  params.delete('list')
  return list && `${list}${suffix}${params.size ? `?${params}` : ''}`
}
