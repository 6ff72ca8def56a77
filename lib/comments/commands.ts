import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add'
import { bringPictures } from '@/lib/images/foreign'
import { guessLanguage } from '@/lib/language'
import { keep } from '@/lib/markdown/kept'
import { textHash } from '@/lib/markdown/text-hash'
import type { Actor } from '@/lib/people/actor'
import { restrain } from '@/lib/people/first-days'
import { ownTurn } from '@/lib/people/turn'
import { mayEditComment, objectionToCommenting } from './permissions'

type Input = { summary: number; parent?: number; text: string }

const HIDDEN = 'A moderator has hidden this comment: it cannot be changed.'

/**
 * Comments on a public summary, or answers a comment on it. The same words of the same person in the same place
 * within a minute are the same press: the comment that is there is the answer.
 * @throws Forbidden to those who may not, NotFound when the summary does not show, Conflict when the answered comment is gone
 */
export async function post(actor: Actor, input: Input, at = new Date()): Promise<{ id: number; summaryId: number }> {
  const refused = objectionToCommenting(actor)
  if (refused) throw new Forbidden(refused)
  const { html } = await keep(input.text)
  const parentId = input.parent ?? null
  const place = { summaryId: input.summary, authorId: actor.id, parentId, textHash: textHash(input.text) }
  return db.$transaction(async (tx) => {
    await ownTurn(tx, actor.id)
    // Holds the summary, so that a second press waits for the first and nobody deletes it meanwhile.
    const [summary] = await tx.$queryRaw<{ id: number; paperId: number }[]>`
      SELECT id, "paperId" FROM summaries WHERE id = ${input.summary} AND visibility <> 'DRAFT' AND "hiddenAt" IS NULL FOR NO KEY UPDATE`
    if (!summary) throw new NotFound('This summary is not there any more.')
    if (parentId && !(await tx.comment.count({ where: { id: parentId, summaryId: summary.id, deletedAt: null, hiddenAt: null } })))
      throw new Conflict('The comment you answer has been deleted. Your text is still here.')
    const same = await tx.comment.findFirst({
      where: { ...place, deletedAt: null, createdAt: { gt: new Date(at.getTime() - 60_000) } },
      select: { id: true },
    })
    if (same) return { id: same.id, summaryId: summary.id }
    const { id } = await tx.comment.create({
      data: { ...place, text: input.text, language: guessLanguage(input.text), createdAt: at },
      select: { id: true },
    })
    await restrain(tx, actor, 'comments', 'links')
    await addJob(tx, 'comment_mail', { commentId: id })
    await bringPictures(tx, actor.id, html)
    await changed(tx, `paper:${summary.paperId}`, `person:${actor.id}`)
    return { id, summaryId: summary.id }
  })
}

/**
 * Changes a comment while its window is open.
 * @throws NotFound when it is not there or not theirs, Forbidden when the window has closed or a moderator has hidden it
 */
export async function edit(actor: Actor, input: { id: number; text: string }): Promise<{ id: number; summaryId: number }> {
  const comment = await db.comment.findFirst({
    where: { id: input.id, authorId: actor.id, deletedAt: null },
    select: { id: true, summaryId: true, authorId: true, createdAt: true, text: true, hiddenAt: true, summary: { select: { paperId: true } } },
  })
  if (!comment) throw new NotFound('This comment is not there any more.')
  const refused = objectionToCommenting(actor)
  if (refused) throw new Forbidden(refused)
  if (comment.hiddenAt) throw new Forbidden(HIDDEN)
  if (!mayEditComment(actor, comment)) throw new Forbidden('A comment can be changed for an hour. Answer it instead.')
  const { html } = await keep(input.text)
  if (comment.text !== input.text)
    await db.$transaction(async (tx) => {
      await ownTurn(tx, actor.id)
      const { count } = await tx.comment.updateMany({
        where: { id: comment.id, deletedAt: null, hiddenAt: null },
        data: { text: input.text, textHash: textHash(input.text), language: guessLanguage(input.text), editedAt: new Date() },
      })
      if (count === 0) throw new Conflict('This comment was deleted or hidden meanwhile.')
      await restrain(tx, actor, 'links')
      await bringPictures(tx, actor.id, html)
      await addJob(tx, 'comment_mail', { commentId: comment.id })
      await changed(tx, `paper:${comment.summary.paperId}`)
    })
  return { id: comment.id, summaryId: comment.summaryId }
}

/** Deletes someone's comment: its text goes, its place stays while there are answers. Already gone is gone. */
export async function remove(actor: Actor, id: number): Promise<void> {
  await db.$transaction(async (tx) => {
    // The summary first, as everything that touches both: its count changes with the comment.
    const [summary] = await tx.$queryRaw<{ paperId: number }[]>`
      SELECT "paperId" FROM summaries WHERE id = (SELECT "summaryId" FROM comments WHERE id = ${id}) FOR NO KEY UPDATE`
    const { count } = await tx.comment.updateMany({
      where: { id, authorId: actor.id, deletedAt: null },
      data: { text: '', textHash: textHash(''), deletedAt: new Date() },
    })
    if (count && summary) await changed(tx, `paper:${summary.paperId}`, `person:${actor.id}`)
  })
}
