import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import type { Actor } from '@/lib/people/actor'
import { citedPapers } from './citations'

/**
 * Makes someone's public summary a draft again: nobody else sees it, its votes and comments stay, and come back with it
 * when it is published, anonymous where it was. Already a draft, or not theirs, nothing changes.
 */
export async function withdraw(actor: Actor, id: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const [summary] = await tx.$queryRaw<{ paperId: number; visibility: string }[]>`
      SELECT "paperId", visibility::text FROM summaries WHERE id = ${id} AND "authorId" = ${actor.id} AND visibility <> 'DRAFT' FOR NO KEY UPDATE`
    if (!summary) return
    // Else the writing page would offer the name next time.
    if (summary.visibility === 'ANONYMOUS') {
      await tx.$executeRaw`
        INSERT INTO drafts ("summaryId", text, language, anonymous, "updatedAt")
        SELECT s.id, r.text, r.language, true, now() FROM summaries s JOIN revisions r ON r.id = s."revisionId" WHERE s.id = ${id}
        ON CONFLICT ("summaryId") DO UPDATE SET anonymous = true`
    }
    await tx.summary.update({ where: { id }, data: { visibility: 'DRAFT' } })
    await changed(tx, `paper:${summary.paperId}`, 'lists', `person:${actor.id}`, ...(await citedPapers(tx, id)))
  })
}
