import { verifyPassword } from '@/lib/auth/passwords'
import { endAllSessions } from '@/lib/auth/sessions'
import type { Erasing } from '@/lib/belongings/schema'
import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Invalid } from '@/lib/errors'
import { textHash } from '@/lib/markdown/text-hash'
import type { Actor } from '@/lib/people/actor'
import { ownTurn } from '@/lib/people/turn'
import type { Shown } from '@/lib/shows'

/**
 * Deletes somebody's account: they can sign in no more, and nothing tells of them. Drafts and notes go; what they have
 * published goes with what was said below it, or stays under no name, as they choose. Comments lose their texts, or stay
 * by "someone who left". Votes stay, as nobody's. The handle is never given again.
 * @throws Invalid when the password is not theirs or, where there is none, the handle
 */
export async function erase(actor: Actor, { texts, password, handle }: Erasing): Promise<void> {
  const { id } = actor
  const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })
  if (passwordHash && !(await verifyPassword(password, passwordHash))) throw new Invalid({ password: 'This is not your password.' })
  if (!passwordHash && handle.toLowerCase() !== actor.handle.toLowerCase()) throw new Invalid({ handle: `Type your handle, ${actor.handle}, to say that you mean it.` })
  await db.$transaction(async (tx) => {
    await ownTurn(tx, id)
    const shown = await whatShows(tx, id)
    if (texts === 'remove') await removeTexts(tx, id)
    else await leaveAnonymous(tx, id)
    await forget(tx, id)
    await changed(tx, 'lists', 'absent', `person:${id}`, ...shown)
  })
}

/** The papers on whose pages their name or their texts stand. */
async function whatShows(tx: Tx, id: number): Promise<Shown[]> {
  const papers = await tx.$queryRaw<{ id: number }[]>`
    SELECT "paperId" AS id FROM summaries WHERE "authorId" = ${id} AND visibility <> 'DRAFT'
    UNION SELECT c."paperId" FROM citations c JOIN summaries s ON s.id = c."summaryId" WHERE s."authorId" = ${id} AND c."paperId" IS NOT NULL
    UNION SELECT s."paperId" FROM comments c JOIN summaries s ON s.id = c."summaryId" WHERE c."authorId" = ${id}`
  return papers.map((paper) => `paper:${paper.id}` as const)
}

async function removeTexts(tx: Tx, authorId: number): Promise<void> {
  await tx.summary.deleteMany({ where: { authorId } })
  // The summaries first, as everything that touches both: their counts change with the comments.
  await tx.$executeRaw`
    SELECT id FROM summaries WHERE id IN (SELECT "summaryId" FROM comments WHERE "authorId" = ${authorId}) ORDER BY id FOR NO KEY UPDATE`
  await tx.comment.updateMany({ where: { authorId, deletedAt: null }, data: { text: '', textHash: textHash(''), deletedAt: new Date() } })
}

async function leaveAnonymous(tx: Tx, authorId: number): Promise<void> {
  await tx.draft.deleteMany({ where: { summary: { authorId } } })
  await tx.summary.deleteMany({ where: { authorId, visibility: 'DRAFT' } })
  await tx.$executeRaw`
    UPDATE revisions r SET concealed = true FROM summaries s
    WHERE s.id = r."summaryId" AND s."authorId" = ${authorId} AND s.visibility = 'PUBLIC' AND r.id <> s."revisionId"`
  await tx.summary.updateMany({ where: { authorId, visibility: 'PUBLIC' }, data: { visibility: 'ANONYMOUS' } })
}

async function forget(tx: Tx, id: number): Promise<void> {
  await endAllSessions(id, undefined, tx)
  await tx.account.deleteMany({ where: { userId: id } })
  await tx.mailToken.deleteMany({ where: { personId: id } })
  await tx.ask.deleteMany({ where: { personId: id } })
  await tx.notice.deleteMany({ where: { personId: id } })
  await tx.mailChoice.deleteMany({ where: { personId: id } })
  await tx.follow.deleteMany({ where: { OR: [{ followerId: id }, { personId: id }] } })
  await tx.followFeed.deleteMany({ where: { personId: id } })
  await tx.paperList.deleteMany({ where: { personId: id } })
  await tx.savedPaper.deleteMany({ where: { personId: id } })
  await tx.report.updateMany({ where: { reporterId: id }, data: { text: '' } })
  await tx.person.update({
    where: { id },
    data: {
      name: 'Someone who left', bio: '', orcid: null, email: null, emailVerified: null, passwordHash: null, role: 'MEMBER',
      colour: null, suspendedUntil: null, suspendedReason: null, erasedAt: new Date(),
    },
  })
}
