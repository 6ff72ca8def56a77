import { changed } from '@/lib/changes'
import type { Tx } from '@/lib/db'
import { takeTurn } from './commands'
import { joinedTold } from './join'
import { moveBelongings } from './move'
import { tell, toldOf } from './records'
import { survivor } from './rules'

export type Standing = { id: number; key: string }

/**
 * Makes one paper of two, or of those they were merged into before: all that hangs on the first comes along, and all its names
 * and addresses lead to the second. What is one already stays so.
 */
export async function mergePapers(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await takeTurn(tx)
  const [from, into] = [await standing(tx, fromId), await standing(tx, intoId)]
  if (from.id === into.id) return
  // Whoever publishes a summary of either holds its row until it is there: see `heldPaper`.
  await tx.$queryRaw`SELECT id FROM papers WHERE id IN (${from.id}, ${into.id}) ORDER BY id FOR UPDATE`
  const kept = await toldOf(tx, into.id)
  const told = joinedTold(kept, await toldOf(tx, from.id))
  await moveBelongings(tx, from.id, into.id)
  await tx.paper.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into.id } })
  await tx.paper.update({ where: { id: from.id }, data: { mergedIntoId: into.id, venueId: null, abstract: '', keywords: [] }, select: { id: true } })
  await tell(tx, into.id, kept, told)
  await changed(tx, `paper:${from.id}`, `paper:${into.id}`, 'lists', 'absent')
}

/**
 * Makes one paper of several: the one with the best key, else the one that was here first.
 * @returns the paper that they are now
 */
export async function unite(tx: Tx, ids: number[]): Promise<Standing> {
  await takeTurn(tx)
  const papers = []
  for (const id of ids) papers.push(await standing(tx, id))
  const kept = survivor(papers)
  for (const { id } of papers) await mergePapers(tx, id, kept.id)
  return kept
}

/** A paper, or the one that it was merged into. */
async function standing(tx: Tx, id: number): Promise<Standing> {
  const { mergedInto, ...paper } = await tx.paper.findUniqueOrThrow({
    where: { id },
    select: { id: true, key: true, mergedInto: { select: { id: true, key: true } } },
  })
  return mergedInto ?? paper
}
