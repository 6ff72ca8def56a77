import { isOurs } from '@/lib/auth/tokens'
import { db } from '@/lib/db'
import { feedEntries } from '@/lib/feeds/entries'
import type { FeedEntry } from '@/lib/feeds/feed'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Viewer } from '@/lib/people/actor'
import { readTimeCursor, timeCursor } from '@/lib/summaries/lists/cursor'
import { entries } from '@/lib/summaries/lists/entries'
import { newestIds } from '@/lib/summaries/lists/ids'
import type { ListPage } from '@/lib/summaries/lists/queries'
import { PAGE } from '@/lib/summaries/rules'
import type { Thing } from './schema'

/** Entries of the feed. */
const IN_FEED = 30

/**
 * The condition that somebody follows `s` by its paper, its venue or a field of it, or its author, where it is under their
 * name.
 */
const isFollowed = (me: number) => Prisma.sql`(
  EXISTS (SELECT FROM follows f WHERE f."followerId" = ${me} AND f."paperId" = s."paperId")
  OR s.visibility = 'PUBLIC' AND EXISTS (SELECT FROM follows f WHERE f."followerId" = ${me} AND f."personId" = s."authorId")
  OR EXISTS (SELECT FROM follows f JOIN papers w ON w."venueId" = f."venueId" WHERE f."followerId" = ${me} AND w.id = s."paperId")
  OR EXISTS (SELECT FROM follows f JOIN paper_fields w ON w."fieldKey" = f."fieldKey" WHERE f."followerId" = ${me} AND w."paperId" = s."paperId"))`

/** What is new of all that someone follows and others wrote, newest first, and the cursor of the next page. */
export async function followedPage(actor: Actor, after: string | null): Promise<ListPage> {
  const cursor = readTimeCursor(after)
  const older = cursor ? Prisma.sql`AND (s."publishedAt", s.id) < (${cursor.at}, ${cursor.id})` : Prisma.empty
  const page = await entries(actor, newestIds(Prisma.sql`s."authorId" <> ${actor.id} AND ${isFollowed(actor.id)} ${older}`, PAGE + 1))
  const shown = page.slice(0, PAGE)
  const last = shown.at(-1)
  return { entries: shown, next: page.length > PAGE && last ? timeCursor(last.publishedAt, last.id) : null }
}

/** The same for a feed reader, by the secret of the feed's address; null for one that leads nowhere. */
export async function followedEntries(token: string): Promise<FeedEntry[] | null> {
  const feed = isOurs(token) && (await db.followFeed.findFirst({ where: { token, person: { erasedAt: null } }, select: { personId: true } }))
  if (!feed) return null
  // Their own anonymous ones are in it: whoever reads it for them would see them missing.
  const others = Prisma.sql`(s."authorId" <> ${feed.personId} OR s.visibility = 'ANONYMOUS')`
  return feedEntries(newestIds(Prisma.sql`${others} AND ${isFollowed(feed.personId)}`, IN_FEED), true)
}

export type Followed = { what: Thing; key: string; name: string }

/** All that someone follows, what they followed last first, and the secret of their feed's address, if they have one. */
export async function followsOf(actor: Actor): Promise<{ follows: Followed[]; feed: string | null }> {
  const [follows, feed] = await Promise.all([
    db.$queryRaw<Followed[]>`
      SELECT CASE WHEN f."paperId" IS NOT NULL THEN 'paper' WHEN f."personId" IS NOT NULL THEN 'person'
          WHEN f."venueId" IS NOT NULL THEN 'venue' ELSE 'field' END AS what,
        coalesce(p.key, a.handle::text, v.key, d.key) AS key, coalesce(p.title, a.name, v."shortName", d.name) AS name
      FROM follows f LEFT JOIN papers p ON p.id = f."paperId" LEFT JOIN people a ON a.id = f."personId"
      LEFT JOIN venues v ON v.id = f."venueId" LEFT JOIN fields d ON d.key = f."fieldKey"
      WHERE f."followerId" = ${actor.id} AND a."erasedAt" IS NULL ORDER BY f.id DESC`,
    db.followFeed.findUnique({ where: { personId: actor.id }, select: { token: true } }),
  ])
  return { follows, feed: feed?.token ?? null }
}

/** Whether the viewer follows a field; null for a visitor, who is not asked about. */
export async function isFollowingField(viewer: Viewer, fieldKey: string): Promise<boolean | null> {
  return viewer && (await db.follow.count({ where: { followerId: viewer.id, fieldKey } })) > 0
}
