import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
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
  return db.$transaction(async (tx) => {
    const { authorId, paperId, named } = await lock(tx, on, id)
    if (authorId === actor.id)
      throw new Forbidden(on === 'summary' ? 'Your own summary keeps your vote.' : 'Nobody votes on their own comment.')
    if (await tx.$executeRaw(ballotFor(on, id, actor.id, value, at))) await changed(tx, `paper:${paperId}`, ...(named ? [`person:${authorId}` as const] : []))
    const where = { where: { id }, select: { score: true } }
    const { score } = await (on === 'summary' ? tx.summary.findUniqueOrThrow(where) : tx.comment.findUniqueOrThrow(where))
    return { score, vote: value }
  })
}

/** `named`: the vote counts for the author's sciscore. */
type Locked = { authorId: number; paperId: number; named: boolean }

/** Who wrote what is voted on, and about which paper, held until the vote is counted; only what the public sees takes votes. */
async function lock(tx: Tx, on: Ballot['on'], id: number): Promise<Locked> {
  const [row] = await tx.$queryRaw<Locked[]>(
    on === 'summary'
      ? Prisma.sql`SELECT "authorId", "paperId", visibility = 'PUBLIC' AS named FROM summaries WHERE id = ${id} AND visibility <> 'DRAFT' AND "hiddenAt" IS NULL FOR NO KEY UPDATE`
      : Prisma.sql`
          SELECT c."authorId", s."paperId", false AS named FROM comments c JOIN summaries s ON s.id = c."summaryId"
          WHERE c.id = ${id} AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL AND s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL
          FOR NO KEY UPDATE OF c`,
  )
  if (!row) throw new NotFound('What you voted on is not there any more.')
  return row
}

/** The statement that makes the vote so. */
function ballotFor(on: Ballot['on'], id: number, personId: number, value: Tally['vote'], at: Date): Prisma.Sql {
  const [table, target] = [Prisma.raw(`${on}_votes`), Prisma.raw(`"${on}Id"`)]
  if (value === 0) return Prisma.sql`DELETE FROM ${table} WHERE ${target} = ${id} AND "personId" = ${personId}`
  return Prisma.sql`
    INSERT INTO ${table} AS v (${target}, "personId", value, "createdAt") VALUES (${id}, ${personId}, ${value}, ${at})
    ON CONFLICT (${target}, "personId") DO UPDATE SET value = excluded.value, "createdAt" = excluded."createdAt"
    WHERE v.value <> excluded.value`
}
