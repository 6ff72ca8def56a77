import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import { Forbidden, NotFound } from '@/lib/errors'
import { bringPictures } from '@/lib/images/foreign'
import { addJob } from '@/lib/jobs/add'
import { guessLanguage } from '@/lib/language'
import { keep } from '@/lib/markdown/kept'
import { textHash } from '@/lib/markdown/text-hash'
import { awaitPapers } from '@/lib/papers/commands'
import { heldPaper } from '@/lib/papers/held'
import type { Actor } from '@/lib/people/actor'
import { restrain } from '@/lib/people/first-days'
import { ownTurn } from '@/lib/people/turn'
import { citedPapers, replaceCitations } from './citations'
import { newEdition, standingOf } from './editions'
import { objectionToPublishing } from './permissions'
import type { Keeping, Publication } from './schema'

type Kind = 'SUMMARY' | 'NOTE'
type Locked = { id: number; paperId: number; visibility: 'DRAFT' | 'PUBLIC' | 'ANONYMOUS'; publishedAt: Date | null; revisionId: number | null; edition: string }

/**
 * Publishes someone's summary of a paper, or the next text of it. The same text again changes nothing.
 * @throws Forbidden to those who may not publish, NotFound when the paper is not here, Conflict when another window has
 *   changed the text meanwhile
 */
export async function publish(actor: Actor, input: Publication, at = new Date()): Promise<{ id: number }> {
  const refused = objectionToPublishing(actor)
  if (refused) throw new Forbidden(refused)
  const { cites, html } = await keep(input.text)
  return db.$transaction(async (tx) => {
    // Before any row is held, so that nobody who adds or merges papers waits for one of ours meanwhile.
    if (cites.length > 0) await awaitPapers(tx)
    const summary = await lock(tx, actor, input, 'SUMMARY')
    const { edition, overtaken } = await standingOf(tx, summary, input)
    const language = input.language || guessLanguage(input.text)
    const { revisionId, isNew } = await revise(tx, summary, { text: input.text, language, licence: env().LICENCE }, at)
    // Also where it was withdrawn in between: what was told under a name then must not stand beside what has none.
    if (input.visibility === 'ANONYMOUS' && summary.visibility !== 'ANONYMOUS')
      await tx.revision.updateMany({ where: { summaryId: summary.id, id: { not: revisionId } }, data: { concealed: true } })
    await tx.summary.update({
      where: { id: summary.id },
      data: {
        visibility: input.visibility,
        revisionId,
        shareSalt: null,
        publishedAt: summary.publishedAt ?? at,
        edition,
        ...(isNew && summary.publishedAt && { editedAt: at }),
      },
    })
    await tx.summaryVote.createMany({
      data: { summaryId: summary.id, personId: actor.id, value: 1, createdAt: at },
      skipDuplicates: true,
    })
    // What was typed while this was on its way is the next draft.
    if (!overtaken) await tx.draft.deleteMany({ where: { summaryId: summary.id } })
    await restrain(tx, actor, 'links')
    await bringPictures(tx, actor.id, html)
    await addJob(tx, 'summary_news', { summaryId: summary.id }, `news-${summary.id}`)
    await changed(tx, `paper:${summary.paperId}`, 'lists', ...(await replaceCitations(tx, summary, cites)))
    return { id: summary.id }
  })
}

/**
 * Keeps the next text of someone's summary or note for them alone; what is published stays as it is. One that a later text
 * from the same window has overtaken changes nothing.
 * @returns the edition that is kept now
 * @throws Conflict when another window has changed the text meanwhile
 */
export async function saveDraft(actor: Actor, input: Keeping, kind: Kind = 'SUMMARY'): Promise<{ id: number; edition: string }> {
  return db.$transaction(async (tx) => {
    const summary = await lock(tx, actor, input, kind)
    const { edition, overtaken } = await standingOf(tx, summary, input)
    if (!overtaken) {
      const anonymous = input.visibility ? input.visibility === 'ANONYMOUS' : summary.visibility === 'ANONYMOUS'
      const data = { text: input.text, language: input.language || guessLanguage(input.text), anonymous }
      if (await isPublished(tx, summary, data)) await tx.draft.deleteMany({ where: { summaryId: summary.id } })
      else await tx.draft.upsert({ where: { summaryId: summary.id }, create: { summaryId: summary.id, ...data }, update: data })
      await tx.summary.update({ where: { id: summary.id }, data: { edition } })
    }
    return { id: summary.id, edition }
  })
}

/** Whether a draft would say nothing but what is published already. */
async function isPublished(tx: Tx, { revisionId, visibility }: Locked, draft: { text: string; language: string; anonymous: boolean }) {
  if (revisionId === null || draft.anonymous !== (visibility === 'ANONYMOUS')) return false
  const { text, language } = draft
  return (await tx.revision.count({ where: { id: revisionId, textHash: textHash(text), language, removedAt: null } })) > 0
}

/**
 * Keeps someone's private note on a paper; an empty text removes it.
 * @throws Conflict when another window has changed it meanwhile
 */
export async function keepNote(actor: Actor, input: Keeping): Promise<void> {
  await keep(input.text)
  await db.$transaction(async (tx) => {
    const note = await lock(tx, actor, input, 'NOTE')
    const { edition, overtaken } = await standingOf(tx, note, input)
    if (input.text.trim() === '' && !overtaken) return tx.summary.delete({ where: { id: note.id } })
    const data = { text: input.text, textHash: textHash(input.text), language: input.language || guessLanguage(input.text) }
    const { id } = await tx.revision.upsert({
      where: { summaryId_number: { summaryId: note.id, number: 1 } },
      create: { summaryId: note.id, number: 1, ...data },
      update: data,
    })
    if (!overtaken) await tx.draft.deleteMany({ where: { summaryId: note.id } })
    return tx.summary.update({ where: { id: note.id }, data: { revisionId: id, edition } })
  })
}

/** Deletes someone's summary or note with its revisions, votes and comments. Already gone is gone. */
export async function remove(actor: Actor, id: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const cited = await citedPapers(tx, id)
    const [summary] = await tx.$queryRaw<{ paperId: number }[]>`
      DELETE FROM summaries WHERE id = ${id} AND "authorId" = ${actor.id} RETURNING "paperId"`
    if (summary) await changed(tx, `paper:${summary.paperId}`, 'lists', ...cited)
  })
}

/**
 * Throws away the unpublished text of someone's summary, or their note; a summary that was never published goes with it.
 * @throws Conflict when another window has changed the text meanwhile
 */
export async function discard(actor: Actor, input: Keeping, kind: Kind = 'SUMMARY'): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, revisionId, edition } = await lock(tx, actor, input, kind)
    await standingOf(tx, { id, edition }, input)
    if (kind === 'NOTE' || revisionId === null) return tx.summary.delete({ where: { id } })
    await tx.draft.deleteMany({ where: { summaryId: id } })
    return tx.summary.update({ where: { id }, data: { edition: newEdition() } })
  })
}

/** Someone's summary of, or note on, a paper, made if need be and locked, so that two presses at once take turns. */
async function lock(tx: Tx, actor: Actor, { paper: key, copy = 0 }: Pick<Keeping, 'paper' | 'copy'>, kind: Kind): Promise<Locked> {
  await ownTurn(tx, actor.id)
  const paper = await heldPaper(tx, key)
  if (!paper) throw new NotFound('This paper is not here.')
  // Further copies come of merges alone.
  if (copy === 0) await tx.summary.createMany({ data: { paperId: paper.id, authorId: actor.id, kind }, skipDuplicates: true })
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT id, "paperId", visibility, "publishedAt", "revisionId", edition FROM summaries
    WHERE "paperId" = ${paper.id} AND "authorId" = ${actor.id} AND kind = ${kind}::"SummaryKind" AND copy = ${copy}
    FOR NO KEY UPDATE`
  if (!row) throw new NotFound()
  return row
}

/** The next revision of a locked summary; the one it shows when the text is the same. */
async function revise(tx: Tx, summary: Locked, next: { text: string; language: string; licence: string }, at: Date) {
  const hash = textHash(next.text)
  const last = await tx.revision.findFirst({
    where: { summaryId: summary.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, textHash: true, language: true, removedAt: true },
  })
  if (last && last.id === summary.revisionId && last.textHash === hash && !last.removedAt) {
    if (last.language !== next.language) await tx.revision.update({ where: { id: last.id }, data: { language: next.language } })
    return { revisionId: last.id, isNew: false }
  }
  const data = { summaryId: summary.id, number: (last?.number ?? 0) + 1, ...next, textHash: hash, createdAt: at }
  return { revisionId: (await tx.revision.create({ data, select: { id: true } })).id, isNew: true }
}
