import { Prisma } from '@/lib/generated/prisma/client'
import { isPublic } from '@/lib/summaries/lists/entries'

/**
 * What a notice `n` is about, the comment `o` on the summary `s` or that itself, still shows. What was told of under a name is not told of any more
 * when that name is taken off.
 */
export const stillShows = Prisma.sql`${isPublic} AND (n.kind <> 'PERSON' OR s.visibility = 'PUBLIC')
  AND (n."commentId" IS NULL OR (o."deletedAt" IS NULL AND o."hiddenAt" IS NULL))`
