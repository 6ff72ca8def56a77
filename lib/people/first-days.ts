import type { Tx } from '@/lib/db'
import { TooMany } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from './actor'

/** How long an account is new, in days, and what it may do in an hour until then: enough to begin, too little to advertise. */
export const FIRST_DAYS = 3
export const HOURLY = { comments: 10, links: 10, pictures: 10 }

type What = keyof typeof HOURLY

const links = (table: 'r' | 'c') => Prisma.raw(`coalesce(sum(regexp_count(${table}.text, 'https?://|www\\.', 1, 'i')), 0)::int`)
const within = (moment: Prisma.Sql) => Prisma.sql`${moment} > now() - interval '1 hour'`

/** What somebody has done of each within the hour, the picture that is about to be stored included. */
const done = (id: number): Record<What, Prisma.Sql> => ({
  comments: Prisma.sql`SELECT count(*)::int FROM comments c WHERE c."authorId" = ${id} AND ${within(Prisma.sql`c."createdAt"`)}`,
  links: Prisma.sql`
    SELECT (SELECT ${links('c')} FROM comments c WHERE c."authorId" = ${id} AND ${within(Prisma.sql`greatest(c."createdAt", c."editedAt")`)})
      + (SELECT ${links('r')} FROM summaries s JOIN revisions r ON r.id = s."revisionId"
         WHERE s."authorId" = ${id} AND s.kind = 'SUMMARY' AND s.visibility <> 'DRAFT' AND ${within(Prisma.sql`r."createdAt"`)})`,
  pictures: Prisma.sql`SELECT count(*)::int + 1 FROM images i WHERE i."ownerId" = ${id} AND ${within(Prisma.sql`i."createdAt"`)}`,
})

/**
 * Asks, once something is written and before it is committed, whether a new account has done too much of it in an hour.
 * @throws TooMany, which takes back what the transaction did
 */
export async function restrain(tx: Tx, actor: Actor, ...kinds: What[]): Promise<void> {
  const counts = kinds.map((kind) => Prisma.sql`(${done(actor.id)[kind]}) AS ${Prisma.raw(kind)}`)
  const [found] = await tx.$queryRaw<Partial<Record<What, number>>[]>(Prisma.sql`
    SELECT ${Prisma.join(counts)} FROM people WHERE id = ${actor.id} AND "createdAt" > now() - make_interval(days => ${FIRST_DAYS}::int)`)
  const over = found && kinds.find((kind) => found[kind]! > HOURLY[kind])
  if (over) throw new TooMany(`In its first ${FIRST_DAYS} days an account can have ${HOURLY[over]} ${over} an hour. Please go on later: your text stays here.`)
}
