import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import type { Actor } from '@/lib/people/actor'
import { citedPapers } from './citations'

/**
 * Makes someone's public summary a draft again: nobody else sees it, its votes and comments stay, and come back with it
 * when it is published. Already a draft, or not theirs, nothing changes.
 */
export async function withdraw(actor: Actor, id: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const [summary] = await tx.$queryRaw<{ paperId: number }[]>`
      UPDATE summaries SET visibility = 'DRAFT' WHERE id = ${id} AND "authorId" = ${actor.id} AND visibility <> 'DRAFT' RETURNING "paperId"`
    if (summary) await changed(tx, `paper:${summary.paperId}`, 'lists', `person:${actor.id}`, ...(await citedPapers(tx, id)))
  })
}
