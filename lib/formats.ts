/** The formats of reference managers, by the suffix of their addresses. */
export const exportFormats = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const
/** The formats of feeds, likewise. */
export const feedFormats = {
  atom: { type: 'application/atom+xml' },
  rss: { type: 'application/rss+xml' },
  'feed.json': { type: 'application/feed+json' },
} as const

export type ExportFormat = keyof typeof exportFormats
export type FeedFormat = keyof typeof feedFormats
export type Format = ExportFormat | FeedFormat

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(exportFormats, text)
export const isFeedFormat = (text: string): text is FeedFormat => Object.hasOwn(feedFormats, text)

const typesOf = <Name extends Format>(formats: Record<Name, { type: string }>) =>
  Object.entries<{ type: string }>(formats).map(([format, { type }]) => [format as Name, type] as const)

/** Every format, by its media type. */
export const formatOf = new Map<string, Format>(typesOf({ ...exportFormats, ...feedFormats }).map(([format, type]) => [type, format]))

/** The source of a pattern: every format's suffix. `next.config.js` spells the same. */
export const SUFFIX = String.raw`\.(?:${[...formatOf.values()].join('|').replaceAll('.', '\\.')})`

/** Where what is at `page` (a list's is its `listFile`) is in a format: the same address with a suffix, before its parameters. */
export function suffixed(page: string, format: Format): string {
  const [path, query] = page.split('?')
  return `${path}.${format}${query ? `?${query}` : ''}`
}

/** What a page's head says of the exports of what is at `page`, by media type. */
export const exportTypes = (page: string): Record<string, string> =>
  Object.fromEntries(typesOf(exportFormats).map(([format, type]) => [type, suffixed(page, format)]))

/** What it says of the feeds. */
export const feedTypes = (page: string, title: string): Record<string, { url: string; title: string }[]> =>
  Object.fromEntries(typesOf(feedFormats).map(([format, type]) => [type, [{ url: suffixed(page, format), title }]]))
