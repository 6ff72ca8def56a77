import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/errors'
import { bringPictures } from '@/lib/images/foreign'
import { addJob } from '@/lib/jobs/add'
import { keep } from '@/lib/markdown/kept'
import { textHash } from '@/lib/markdown/text-hash'
import { isModerator } from '@/lib/moderation/permissions'
import { awaitPapers } from '@/lib/papers/commands'
import type { Actor } from '@/lib/people/actor'
import { ownTurn } from '@/lib/people/turn'
import { replaceCitations } from './citations'
import { newEdition } from './editions'
import { objectionToPublishing } from './permissions'

/** A text by its place in the history as the actor sees it, from 1 for the first. */
type Which = { id: number; number: number }
type Held = { id: number; paperId: number; authorId: number; revisionId: number }
type Found = { id: number; text: string; textHash: string; language: string; removed: boolean; last: number }

const gone = 'This text is not there any more.'

/**
 * Publishes an earlier text of one's summary again, as its newest; the draft stays. The text that is shown already
 * changes nothing. Windows that have the summary open are told that it was changed elsewhere.
 * @throws Forbidden to those who may not publish, NotFound for what is not theirs, not there or was removed
 */
export async function restore(actor: Actor, { id, number }: Which, at = new Date()): Promise<void> {
  const refused = objectionToPublishing(actor)
  if (refused) throw new Forbidden(refused)
  const text = (await revisionAt(db, { id, number }, actor.id))?.text ?? ''
  if (!text) throw new NotFound(gone)
  const { cites, html } = await keep(text)
  await db.$transaction(async (tx) => {
    if (cites.length > 0) await awaitPapers(tx)
    await ownTurn(tx, actor.id)
    const summary = await held(tx, id)
    const earlier = await revisionAt(tx, { id, number }, actor.id)
    if (summary?.authorId !== actor.id || !earlier || earlier.removed || earlier.text !== text) throw new NotFound(gone)
    const shown = await tx.revision.findUniqueOrThrow({ where: { id: summary.revisionId }, select: { textHash: true } })
    if (shown.textHash === earlier.textHash) return
    const { language } = earlier
    const data = { summaryId: id, number: earlier.last + 1, text, textHash: earlier.textHash, language, licence: env().LICENCE, createdAt: at }
    const { id: revisionId } = await tx.revision.create({ data, select: { id: true } })
    await tx.summary.update({ where: { id }, data: { revisionId, editedAt: at, edition: newEdition() } })
    await bringPictures(tx, actor.id, html)
    await changed(tx, `paper:${summary.paperId}`, 'lists', ...(await replaceCitations(tx, { id, paperId: summary.paperId }, cites)))
  })
}

/**
 * Takes an earlier text out of a summary's history: its author, or a moderator, whose reason the log and the author are
 * told. Its place stays. Already removed is removed.
 * @throws Forbidden to all others, Invalid for a moderator without a reason, Conflict for the text that is shown
 */
export async function removeRevision(actor: Actor, { id, number, reason }: Which & { reason: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await held(tx, id)
    if (!summary) throw new NotFound(gone)
    const own = summary.authorId === actor.id
    if (!own && !isModerator(actor)) throw new Forbidden('Only its author or a moderator can remove a text.')
    if (!own && !reason) throw new Invalid({ reason: 'Say why: the log of what moderators do shows it.' })
    const revision = await revisionAt(tx, { id, number }, own ? actor.id : 0)
    if (!revision) throw new NotFound(gone)
    if (revision.id === summary.revisionId) throw new Conflict('This text is the one that is shown. Publish another first.')
    if (revision.removed) return
    await tx.revision.update({
      where: { id: revision.id },
      data: { text: '', textHash: textHash(''), removedAt: new Date(), removedById: actor.id },
    })
    if (!own) {
      const data = { moderatorId: actor.id, verb: 'REMOVE_REVISION', reason, summaryId: id, paperId: summary.paperId } as const
      const { id: actionId } = await tx.moderatorAction.create({ data, select: { id: true } })
      await addJob(tx, 'moderation_mail', { actionId })
    }
    await changed(tx, `paper:${summary.paperId}`, ...(own ? [] : ['lists' as const]))
  })
}

/** A summary that was published, held against all who would change it meanwhile. */
async function held(tx: Tx, id: number): Promise<Held | undefined> {
  const [row] = await tx.$queryRaw<Held[]>`
    SELECT id, "paperId", "authorId", "revisionId" FROM summaries
    WHERE id = ${id} AND kind = 'SUMMARY' AND visibility <> 'DRAFT' FOR NO KEY UPDATE`
  return row
}

/** The text at a place of the history: as its author sees it, with what was concealed, or as others do. */
async function revisionAt(tx: Tx, { id, number }: Which, authorId: number): Promise<Found | undefined> {
  const [row] = await tx.$queryRaw<Found[]>`
    SELECT r.id, r.text, r."textHash", r.language, r."removedAt" IS NOT NULL AS removed,
      (SELECT max(number) FROM revisions WHERE "summaryId" = ${id}) AS last
    FROM (SELECT v.*, row_number() OVER (ORDER BY v.number) AS place FROM revisions v JOIN summaries s ON s.id = v."summaryId"
      WHERE v."summaryId" = ${id} AND (NOT v.concealed OR s."authorId" = ${authorId})) r
    WHERE r.place = ${number}`
  return row
}
