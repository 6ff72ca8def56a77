import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'
import type { Ballot } from './schema'

export type Tally = { score: number; vote: -1 | 0 | 1 }

/**
 * Makes someone's vote what the ballot says, unless it is already so, and answers the exact score.
 * @throws Forbidden to those who may not vote and on one's own text, NotFound for what does not show
 */
export async function cast(actor: Actor, { on, id, value }: Pick<Ballot, 'on' | 'id' | 'value'>, at = new Date()): Promise<Tally> {
  const refused = objection(actor)
  if (refused) throw new Forbidden(refused)
  const { authorId } = await target(on, id)
  if (authorId === actor.id)
    throw new Forbidden(on === 'summary' ? 'Your own summary keeps your vote.' : 'Nobody votes on their own comment.')
  return db.$transaction(async (tx) => {
    const personId = actor.id
    if (on === 'summary') {
      if (value === 0) await tx.summaryVote.deleteMany({ where: { summaryId: id, personId } })
      else
        await tx.$executeRaw`
          INSERT INTO summary_votes AS v ("summaryId", "personId", value, "createdAt") VALUES (${id}, ${personId}, ${value}, ${at})
          ON CONFLICT ("summaryId", "personId") DO UPDATE SET value = excluded.value, "createdAt" = excluded."createdAt"
          WHERE v.value <> excluded.value`
      const { score } = await tx.summary.findUniqueOrThrow({ where: { id }, select: { score: true } })
      return { score, vote: value }
    }
    if (value === 0) await tx.commentVote.deleteMany({ where: { commentId: id, personId } })
    else
      await tx.$executeRaw`
        INSERT INTO comment_votes AS v ("commentId", "personId", value, "createdAt") VALUES (${id}, ${personId}, ${value}, ${at})
        ON CONFLICT ("commentId", "personId") DO UPDATE SET value = excluded.value, "createdAt" = excluded."createdAt"
        WHERE v.value <> excluded.value`
    const { score } = await tx.comment.findUniqueOrThrow({ where: { id }, select: { score: true } })
    return { score, vote: value }
  })
}

/** Who wrote what is voted on; only what the public sees takes votes. */
async function target(on: Ballot['on'], id: number): Promise<{ authorId: number }> {
  const shown = { visibility: { not: 'DRAFT' }, hiddenAt: null } as const
  const select = { authorId: true }
  const found =
    on === 'summary'
      ? await db.summary.findFirst({ where: { id, ...shown }, select })
      : await db.comment.findFirst({ where: { id, deletedAt: null, hiddenAt: null, summary: shown }, select })
  if (!found) throw new NotFound('What you voted on is not there any more.')
  return found
}
