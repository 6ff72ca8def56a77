import { XMLValidator } from 'fast-xml-parser'
import FeedParser from 'feedparser'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { finished } from 'node:stream/promises'

/** What a reader understood of an entry. */
export type ReadEntry = { id: string; url: string; title: string; author: string; html: string; published: Date; updated: Date | null }

/** A feed as two programs that share no code read it. Throws where it is not well-formed, or one of them cannot read it. */
export async function readTwice(feed: string): Promise<{ title: string; entries: ReadEntry[] }[]> {
  const verdict = XMLValidator.validate(feed)
  if (verdict !== true) throw new Error(`${verdict.err.msg} (line ${verdict.err.line}, column ${verdict.err.col})`)
  return [await byFeedparser(feed), byFeedsmith(feed)]
}

/** By feedparser, which is built on sax. */
async function byFeedparser(feed: string) {
  const parser = new FeedParser({ addmeta: false })
  const entries: ReadEntry[] = []
  parser.on('data', ({ guid, link, title, author, description, pubdate, date }) =>
    entries.push({ id: guid, url: link, title, author, html: description, published: pubdate, updated: date }))
  parser.end(feed)
  await finished(parser)
  return { title: parser.meta.title, entries }
}

/** By feedsmith, which is built on fast-xml-parser. */
function byFeedsmith(text: string) {
  if (text.includes('<rss ')) {
    const { title, items } = parseRssFeed(text)
    const entries = (items ?? []).map(({ guid, link, title, dc, content, description, pubDate }) => ({
      id: guid!.value!, url: link!, title: title!, author: dc!.creators![0]!, html: content?.encoded ?? description!,
      published: new Date(pubDate!), updated: null,
    }))
    return { title: title!, entries }
  }
  const feed = parseAtomFeed(text)
  const entries = (feed.entries ?? []).map(({ id, links, title, authors, content, published, updated }) => ({
    id: id!, url: links![0]!.href!, title: title!.value!, author: authors![0]!.name!, html: content!.value!,
    published: new Date(published!), updated: new Date(updated!),
  }))
  return { title: feed.title!.value!, entries }
}
