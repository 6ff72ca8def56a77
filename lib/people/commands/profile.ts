import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import type { Actor } from '@/lib/people/actor'
import type { ProfileInput } from '@/lib/people/schema'

/** Changes what readers see of someone: name, a few words, ORCID iD. Their name stands wherever they have written. */
export async function updateProfile(actor: Actor, { name, bio, orcid, colour }: ProfileInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { name, bio, orcid, ...(colour !== undefined && { colour }) } })
    const papers = await tx.$queryRaw<{ id: number }[]>`
      SELECT "paperId" AS id FROM summaries WHERE "authorId" = ${actor.id} AND visibility = 'PUBLIC'
      UNION SELECT s."paperId" FROM comments c JOIN summaries s ON s.id = c."summaryId" WHERE c."authorId" = ${actor.id}`
    await changed(tx, 'lists', `person:${actor.id}`, ...papers.map(({ id }) => `paper:${id}` as const))
  })
}
