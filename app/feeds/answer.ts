import { env } from '@/lib/env'
import type { FeedEntry } from '@/lib/feeds/feed'
import { writeFeed } from '@/lib/feeds/write'
import { feedFormats, isFeedFormat, suffixed } from '@/lib/formats'

/** What a feed follows: its title, its page, where its feeds are if not at the page's address, and what there is. */
type Followed = { title: string; page: string; feeds?: string; entries: FeedEntry[] }

/** Answers with the feed of what is found, in the format of the address; where that has moved, with its new address. */
export async function feedAnswer(format: string, find: () => Promise<Followed | { moved: string } | null>): Promise<Response> {
  const found = isFeedFormat(format) && (await find())
  if (!found) return new Response('There is no such feed.\n', { status: 404 })
  if ('moved' in found) return new Response(null, { status: 308, headers: { Location: suffixed(found.moved, format) } })
  const { SITE_URL, SITE_NAME } = env()
  const { title, page, feeds = page, entries } = found
  const feed = { title: `${title} | ${SITE_NAME}`, page: SITE_URL + page, self: SITE_URL + suffixed(feeds, format), entries }
  return new Response(writeFeed(feed, format), { headers: { 'Content-Type': `${feedFormats[format].type}; charset=utf-8` } })
}
