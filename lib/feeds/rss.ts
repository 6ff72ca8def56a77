import { feedFormats } from '@/lib/formats'
import { licenceOf } from '@/lib/licences'
import { escapeHtml } from '@/lib/markdown/escape'
import { authorOf, type Feed, type FeedEntry } from './feed'
import { declaration, xml } from './xml'

/** Elements of the old site's feeds, under the name they had there: programs that followed it go on working. */
const oldSite = 'http://www.shortscience.org/'
const END = '</channel></rss>'

/** Where the whole text stands; feeds of the old site had it in the description. */
export type WholeText = 'content:encoded' | 'description'

/** A feed as RSS 2.0, with authors, languages and rights in Dublin Core. */
export function rss(feed: Feed): string {
  const [start, end] = rssFrame(feed)
  return start + rssItems(feed.entries) + end
}

/** What stands before and after the items of a feed. */
export function rssFrame({ title, page, self }: Omit<Feed, 'entries'>): [start: string, end: string] {
  const frame = xml({
    '?xml': declaration,
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:shortscience': oldSite,
      channel: {
        title,
        link: page,
        description: title,
        ttl: 60,
        'atom:link': { '@rel': 'self', '@type': feedFormats.rss.type, '@href': self },
      },
    },
  })
  return [frame.slice(0, -END.length), END]
}

/** The items of a feed, or of a part of one. */
export function rssItems(entries: FeedEntry[], whole: WholeText = 'content:encoded'): string {
  return xml({ item: entries.map((entry) => itemOf(entry, whole)) })
}

function itemOf(entry: FeedEntry, whole: WholeText) {
  const { url, title, publishedAt, language, licence, fields, excerpt, html, arxiv, paperKey, score } = entry
  const rights = licence === null ? null : licenceOf(licence)
  return {
    title,
    link: url,
    guid: { '@isPermaLink': 'true', '#text': url },
    pubDate: publishedAt.toUTCString(),
    'dc:creator': authorOf(entry),
    'dc:language': language,
    'dc:rights': rights ? `${rights.name} ${rights.url}` : undefined,
    category: fields.map(({ name }) => name),
    'shortscience:arxivid': arxiv ?? undefined,
    'shortscience:bibtexkey': paperKey,
    'shortscience:votes': score,
    // Readers take a description for HTML.
    description: escapeHtml(excerpt),
    ...(html !== null && { [whole]: { '#cdata': html } }),
  }
}
