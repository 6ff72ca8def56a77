/** The formats by the suffixes they have in addresses, with their media types. */
export const feedFormats = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  'feed.json': 'application/feed+json',
} as const
export type FeedFormat = keyof typeof feedFormats

export const isFeedFormat = (suffix: string): suffix is FeedFormat => Object.hasOwn(feedFormats, suffix)

/** The address of the feed of what is at `path` (a list's is its `listFile`): the same with a suffix, before the query. */
export function feedPath(path: string, format: FeedFormat): string {
  const [name, query] = path.split('?')
  return `${name}.${format}${query ? `?${query}` : ''}`
}

/** What a page's head says of the feeds of what is at `path`. */
export function feedLinks(path: string, title: string): Record<string, { url: string; title: string }[]> {
  const formats = Object.entries(feedFormats) as [FeedFormat, string][]
  return Object.fromEntries(formats.map(([format, type]) => [type, [{ url: feedPath(path, format), title }]]))
}
