import { licenceOf } from '@/lib/licences'
import { authorOf, type Feed, type FeedEntry } from './feed'

/** A feed as JSON Feed 1.1; the licence, for which it has no name, is an extension. */
export function jsonFeed({ title, page, self, entries }: Feed): string {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title, home_page_url: page, feed_url: self, items: entries.map(itemOf) }
  return JSON.stringify(feed)
}

function itemOf(entry: FeedEntry) {
  const { url, title, byUrl, publishedAt, updatedAt, language, licence, fields, excerpt, html } = entry
  return {
    id: url,
    url,
    title,
    authors: [{ name: authorOf(entry), url: byUrl ?? undefined }],
    date_published: publishedAt.toISOString(),
    date_modified: updatedAt.toISOString(),
    language,
    tags: fields.map(({ name }) => name),
    summary: excerpt,
    content_html: html ?? undefined,
    content_text: html === null ? excerpt : undefined,
    _license: licence === null ? undefined : licenceOf(licence),
  }
}
