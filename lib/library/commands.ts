import { db, type Tx } from '@/lib/db'
import { Conflict, Invalid, NotFound } from '@/lib/errors'
import { awaitPapers } from '@/lib/papers/commands'
import { heldPaper } from '@/lib/papers/held'
import type { Actor } from '@/lib/people/actor'
import { isUniqueViolation } from '@/lib/people/commands/links'
import { ownTurn } from '@/lib/people/turn'
import { LONGEST_NOTE, MOST_LISTS, MOST_SAVED } from './rules'
import type { Arrangement } from './schema'

// Nobody else sees a library, so that anyone signed in may keep one.

/**
 * Saves a paper, or takes it out of the library with its note; unless it is already so.
 * @throws NotFound when the paper is not here, Invalid when there is no room
 */
export async function save(actor: Actor, key: string, wished: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    const paperId = await paperAt(tx, actor, key)
    if (wished) await keep(tx, actor, paperId)
    else await tx.savedPaper.deleteMany({ where: { personId: actor.id, paperId } })
  })
}

/** Saves a paper with a note, in just these lists of theirs and perhaps one new. Throws as `save`. */
export async function arrange(actor: Actor, { paper, note, name, lists }: Arrangement): Promise<void> {
  await db.$transaction(async (tx) => {
    const [personId, paperId] = [actor.id, await paperAt(tx, actor, paper)]
    await keep(tx, actor, paperId)
    await objectToLonger(tx, { personId, paperId, note })
    await tx.savedPaper.update({ where: { personId_paperId: { personId, paperId } }, data: { note }, select: { paperId: true } })
    const added = name ? [await listNamed(tx, actor, name)] : []
    await tx.listedPaper.deleteMany({ where: { personId, paperId } })
    const own = await tx.paperList.findMany({ where: { personId, id: { in: [...lists, ...added] } }, select: { id: true } })
    await tx.listedPaper.createMany({ data: own.map(({ id: listId }) => ({ listId, personId, paperId })), skipDuplicates: true })
  })
}

/** Makes a list; one of this name that is there already is meant. */
export async function makeList(actor: Actor, name: string): Promise<{ id: number }> {
  return { id: await db.$transaction(async (tx) => {
    await ownTurn(tx, actor.id)
    return listNamed(tx, actor, name)
  }) }
}

/** @throws NotFound when the list is not theirs, Conflict when another of theirs is called so */
export async function renameList(actor: Actor, id: number, name: string): Promise<void> {
  try {
    const { count } = await db.paperList.updateMany({ where: { id, personId: actor.id }, data: { name } })
    if (count === 0) throw new NotFound('This list is not there any more.')
  } catch (error) {
    throw isUniqueViolation(error) ? new Conflict('Another list of yours is called so.') : error
  }
}

/** Deletes a list; its papers stay saved. Already gone is gone. */
export async function removeList(actor: Actor, id: number): Promise<void> {
  await db.paperList.deleteMany({ where: { id, personId: actor.id } })
}

async function paperAt(tx: Tx, actor: Actor, key: string): Promise<number> {
  // So that no merge takes the paper away from under it.
  await awaitPapers(tx)
  await ownTurn(tx, actor.id)
  const paper = await heldPaper(tx, key)
  if (!paper) throw new NotFound('This paper is not here.')
  return paper.id
}

async function keep(tx: Tx, { id: personId }: Actor, paperId: number): Promise<void> {
  const { count } = await tx.savedPaper.createMany({ data: { personId, paperId }, skipDuplicates: true })
  if (count > 0 && (await tx.savedPaper.count({ where: { personId } })) > MOST_SAVED)
    throw new Invalid({ paper: `A library has room for ${MOST_SAVED.toLocaleString('en')} papers.` })
}

/** A note that a merge made longer than one can type may stay so, or get shorter. @throws Invalid for one that is made longer */
async function objectToLonger(tx: Tx, { note, ...which }: { personId: number; paperId: number; note: string }): Promise<void> {
  if (note.length <= LONGEST_NOTE) return
  const kept = await tx.savedPaper.findUniqueOrThrow({ where: { personId_paperId: which }, select: { note: true } })
  if (note.length > kept.note.length) throw new Invalid({ note: `A note can have at most ${LONGEST_NOTE.toLocaleString('en')} characters.` })
}

async function listNamed(tx: Tx, { id: personId }: Actor, name: string): Promise<number> {
  await tx.paperList.createMany({ data: { personId, name }, skipDuplicates: true })
  if ((await tx.paperList.count({ where: { personId } })) > MOST_LISTS) throw new Invalid({ name: `One can have ${MOST_LISTS} lists.` })
  const { id } = await tx.paperList.findUniqueOrThrow({ where: { personId_name: { personId, name } }, select: { id: true } })
  return id
}
