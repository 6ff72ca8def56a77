import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Viewer } from '@/lib/people/actor'
import { shows } from '@/lib/shows'
import { PAGE } from '../rules'
import type { EntryView } from '../view'
import { placeCursor, readPlaceCursor, readTimeCursor, timeCursor } from './cursor'
import { entries } from './entries'
import { inField, newestIds } from './ids'
import { listName } from './settle'
import type { ListQuery } from './schema'

export type ListPage = { entries: EntryView[]; next: string | null }

/** A page of one of the lists, and the cursor of the next. */
export function listPage(viewer: Viewer, query: ListQuery): Promise<ListPage> {
  shows('lists')
  return query.list === 'recent' ? recent(viewer, query) : settled(viewer, query)
}

/** By first publication. The key is what is paged by, so that new ones above move nothing below. */
async function recent(viewer: Viewer, { field, after }: ListQuery): Promise<ListPage> {
  const cursor = readTimeCursor(after)
  const older = cursor ? Prisma.sql`AND (s."publishedAt", s.id) < (${cursor.at}, ${cursor.id})` : Prisma.empty
  const page = await entries(viewer, newestIds(Prisma.sql`${inField(field)} ${older}`, PAGE + 1))
  const shown = page.slice(0, PAGE)
  const last = shown.at(-1)
  return { entries: shown, next: page.length > PAGE && last ? timeCursor(last.publishedAt, last.id) : null }
}

/** In the order settled when the reader began; an order that is kept no more is replaced by the newest. */
async function settled(viewer: Viewer, query: ListQuery): Promise<ListPage> {
  const cursor = readPlaceCursor(query.after)
  const start = cursor?.place ?? 0
  const [order] = await db.$queryRaw<{ settledAt: Date; ids: number[] }[]>`
    SELECT "settledAt", "summaryIds"[${start + 1}:${start + PAGE + 1}] AS ids FROM list_orders
    WHERE list = ${listName(query)} AND "fieldKey" = ${query.field ?? ''}
    ORDER BY "settledAt" = ${cursor?.settledAt ?? new Date(0)} DESC, "settledAt" DESC LIMIT 1`
  if (!order) return { entries: [], next: null }
  const ids = order.ids.slice(0, PAGE)
  return {
    entries: await entries(viewer, Prisma.sql`SELECT id, place FROM unnest(${ids}::int[]) WITH ORDINALITY AS i(id, place)`),
    next: order.ids.length > PAGE ? placeCursor(order.settledAt, start + PAGE) : null,
  }
}
