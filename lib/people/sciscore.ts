import { Prisma } from '@/lib/generated/prisma/client'

/** A public summary `s` under its author's name: what a profile shows of a person and counts for them. */
export const isNamed = Prisma.sql`s.visibility = 'PUBLIC' AND s."hiddenAt" IS NULL`

/** What summaries gained in votes too young to count. */
export const youngVotes = Prisma.sql`
  SELECT "summaryId", sum(value) AS votes FROM summary_votes WHERE "createdAt" > now() - interval '2 days' GROUP BY 1`

/** Mean score of the named summaries among `s`, without their votes in `young`. */
export const sciscore = Prisma.sql`(avg(s.score - coalesce(young.votes, 0)) FILTER (WHERE ${isNamed}))::float8`
