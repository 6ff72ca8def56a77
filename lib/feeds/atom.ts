import { feedFormats } from '@/lib/formats'
import { licenceOf } from '@/lib/licences'
import { authorOf, updatedAt, type Feed, type FeedEntry } from './feed'
import { declaration, xml } from './xml'

/** A feed as Atom (RFC 4287). */
export function atom({ title, page, self, entries }: Feed): string {
  return xml({
    '?xml': declaration,
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      id: self,
      title,
      updated: updatedAt(entries).toISOString(),
      link: [
        { '@rel': 'self', '@type': feedFormats.atom.type, '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': page },
      ],
      entry: entries.map(entryOf),
    },
  })
}

function entryOf(entry: FeedEntry) {
  const { url, title, byUrl, publishedAt, language, licence, fields, excerpt, html } = entry
  const rights = licence === null ? null : licenceOf(licence)
  return {
    '@xml:lang': language,
    id: url,
    title,
    updated: entry.updatedAt.toISOString(),
    published: publishedAt.toISOString(),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': url },
      rights ? { '@rel': 'license', '@href': rights.url } : undefined,
    ],
    author: { name: authorOf(entry), uri: byUrl ?? undefined },
    category: fields.map(({ key, name }) => ({ '@term': key, '@label': name })),
    rights: rights?.name,
    summary: excerpt,
    content: html === null ? undefined : { '@type': 'html', '#cdata': html },
  }
}
