import { Prisma } from '@/lib/generated/prisma/client'
import { isPublic } from './entries'
import type { ListQuery } from './schema'
import { listName } from './settle'

/** The condition that the paper of `s` is of a field; of any where it is null. */
export const inField = (field: string | null) =>
  field === null
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT FROM paper_fields pf WHERE pf."paperId" = s."paperId" AND pf."fieldKey" = ${field})`

/** SQL yielding `id` and `place` of the newest public summaries `s` under a condition, by first publication, so many at most. */
export const newestIds = (where: Prisma.Sql, most: number) => Prisma.sql`
  SELECT s.id, row_number() OVER (ORDER BY s."publishedAt" DESC, s.id DESC) AS place FROM summaries s
  WHERE ${isPublic} AND ${where} ORDER BY s."publishedAt" DESC, s.id DESC LIMIT ${most}`

/** SQL yielding the same of a list's first summaries; of a settled order some may be public no more. */
export function listHead(query: Omit<ListQuery, 'after'>, most: number): Prisma.Sql {
  if (query.list === 'recent') return newestIds(inField(query.field), most)
  return Prisma.sql`
    SELECT i.id, i.place FROM (SELECT "summaryIds"[1:${most}::int] AS ids FROM list_orders
      WHERE list = ${listName(query)} AND "fieldKey" = ${query.field ?? ''} ORDER BY "settledAt" DESC LIMIT 1) o,
    unnest(o.ids) WITH ORDINALITY AS i(id, place)`
}
