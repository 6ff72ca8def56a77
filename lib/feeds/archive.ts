import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { isPublic } from '@/lib/summaries/lists/entries'
import { newestIds } from '@/lib/summaries/lists/ids'
import { feedEntries } from './entries'
import type { Feed } from './feed'
import { rssFrame, rssItems } from './rss'

/** Summaries read at once: their beginnings are small, whole texts about 100 KB each, and many times that while they are rewritten. */
const AT_ONCE = { beginnings: 200, whole: 10 }

/**
 * Every public summary as RSS, newest first, in parts that are read one at a time and only when the next is asked for,
 * so that it takes the same little memory at any size. While others publish, nothing comes twice.
 * @param whole with the whole texts, as their descriptions
 */
export async function* archive(feed: Omit<Feed, 'entries'>, whole: boolean): AsyncGenerator<string, void> {
  const [start, end] = rssFrame(feed)
  const most = whole ? AT_ONCE.whole : AT_ONCE.beginnings
  yield start
  for (let after = Prisma.sql`true`; ; ) {
    const entries = await feedEntries(newestIds(after, most), whole)
    if (entries.length > 0) yield rssItems(entries, 'description')
    const last = entries.at(-1)
    if (!last || entries.length < most) break
    after = Prisma.sql`(s."publishedAt", s.id) < (${last.publishedAt}, ${last.id})`
  }
  yield end
}

/** When the newest text of the archive was published, to the second; null while there is none. */
export async function archiveModifiedAt(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>(Prisma.sql`
    SELECT date_trunc('second', greatest(max(s."publishedAt"), max(r."createdAt"))) AS at
    FROM summaries s JOIN revisions r ON r.id = s."revisionId" WHERE ${isPublic}`)
  return row?.at ?? null
}
