import type { FeedFormat } from '@/lib/formats'
import { atom } from './atom'
import type { Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

const writers: Record<FeedFormat, (feed: Feed) => string> = { atom, rss, 'feed.json': jsonFeed }

/** A feed in one of its formats. */
export const writeFeed = (feed: Feed, format: FeedFormat) => writers[format](feed)
