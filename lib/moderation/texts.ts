import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { addJob } from '@/lib/jobs/add'
import type { Actor } from '@/lib/people/actor'
import type { Target } from '@/lib/reports/schema'
import { citedPapers } from '@/lib/summaries/citations'
import { isModerator } from './permissions'
import type { Ruling } from './schema'

const verbs = { hide: 'HIDE', show: 'SHOW', keep: 'KEEP' } as const

type Held = { authorId: number; paperId: number; hidden: boolean }

/**
 * Hides a summary or comment from everyone but its author and the moderators, shows it again, or keeps it as it is. What
 * was reported of it is decided with that; the log tells who did it and why, and its author is told. Already so is so.
 * @throws Forbidden to all but moderators and for one's own text, NotFound for what was never public or is deleted
 */
export async function rule(actor: Actor, { on, id, ruling, reason }: Ruling): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden('Only moderators decide this.')
  await db.$transaction(async (tx) => {
    const text = await hold(tx, { on, id })
    if (!text) throw new NotFound('This text is not there any more.')
    if (text.authorId === actor.id) throw new Forbidden('Nobody decides on their own text. Another moderator does.')
    const about = on === 'summary' ? { summaryId: id } : { commentId: id }
    const { count } = await tx.report.updateMany({ where: { ...about, resolvedAt: null }, data: { resolvedAt: new Date(), resolvedById: actor.id } })
    const isSo = ruling === 'keep' ? count === 0 : text.hidden === (ruling === 'hide')
    if (isSo) return
    const { id: actionId } = await tx.moderatorAction.create({
      data: { moderatorId: actor.id, verb: verbs[ruling], reason, paperId: text.paperId, ...about }, select: { id: true },
    })
    if (ruling !== 'keep') {
      const hidden = ruling === 'hide' ? { hiddenAt: new Date(), hiddenReason: reason } : { hiddenAt: null, hiddenReason: null }
      if (on === 'summary') await tx.summary.update({ where: { id }, data: hidden })
      else await tx.comment.update({ where: { id }, data: hidden })
      await addJob(tx, 'moderation_mail', { actionId })
    }
    const cited = on === 'summary' ? await citedPapers(tx, id) : []
    await changed(tx, `paper:${text.paperId}`, 'lists', `person:${text.authorId}`, ...cited)
  })
}

/** A text that was made public, held until it is decided on; the summary first, as everything that touches both. */
async function hold(tx: Tx, { on, id }: Target): Promise<Held | undefined> {
  const ofComment = Prisma.sql`(SELECT "summaryId" FROM comments WHERE id = ${id})`
  const [summary] = await tx.$queryRaw<Held[]>(Prisma.sql`
    SELECT "authorId", "paperId", "hiddenAt" IS NOT NULL AS hidden FROM summaries
    WHERE id = ${on === 'summary' ? Prisma.sql`${id}` : ofComment} AND kind = 'SUMMARY' AND "publishedAt" IS NOT NULL FOR NO KEY UPDATE`)
  if (on === 'summary' || !summary) return summary
  const [comment] = await tx.$queryRaw<Omit<Held, 'paperId'>[]>`
    SELECT "authorId", "hiddenAt" IS NOT NULL AS hidden FROM comments WHERE id = ${id} AND "deletedAt" IS NULL`
  return comment && { ...comment, paperId: summary.paperId }
}
