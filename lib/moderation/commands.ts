import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Conflict, Forbidden, Invalid } from '@/lib/errors'
import { takeTurn } from '@/lib/papers/commands'
import { heldPaper } from '@/lib/papers/held'
import { keyFromPath } from '@/lib/papers/key'
import { unite } from '@/lib/papers/merge'
import type { Actor } from '@/lib/people/actor'
import { isModerator } from './permissions'
import type { Pair, Verdict } from './schema'

/**
 * Merges the two papers of a proposal, or keeps them apart for good; the log tells who did and why.
 * @throws Forbidden to all but moderators, Conflict when it has been decided meanwhile
 */
export async function decide(actor: Actor, { proposal: id, verdict, reason }: Verdict): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden('Only moderators decide this.')
  await db.$transaction(async (tx) => {
    await takeTurn(tx)
    const proposal = await tx.mergeProposal.findFirst({ where: { id, keptApartAt: null }, select: { paperId: true, otherId: true } })
    if (!proposal) throw new Conflict('Somebody has decided this meanwhile.')
    const { paperId, otherId } = proposal
    const log = { moderatorId: actor.id, reason }
    if (verdict === 'apart') {
      await tx.mergeProposal.update({ where: { id }, data: { keptApartAt: new Date(), keptApartById: actor.id } })
      await tx.moderatorAction.create({ data: { ...log, verb: 'KEEP_APART', paperId, otherPaperId: otherId } })
      await changed(tx, 'lists')
    } else {
      const kept = await unite(tx, [paperId, otherId])
      await tx.moderatorAction.create({ data: { ...log, verb: 'MERGE', paperId: kept.id, otherPaperId: kept.id === paperId ? otherId : paperId } })
    }
  })
}

/**
 * Lays two papers side by side for a decision, also such as were kept apart before. Already there is there.
 * @throws Forbidden to all but moderators, Invalid for what is no paper here, or twice the same
 */
export async function propose(actor: Actor, input: Pair): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden('Only moderators decide this.')
  await db.$transaction(async (tx) => {
    await takeTurn(tx)
    const [one, other] = [await namedBy(tx, input.one), await namedBy(tx, input.other)]
    const missing = 'There is no paper of this name here.'
    if (!one || !other) throw new Invalid({ ...(!one && { one: missing }), ...(!other && { other: missing }) })
    if (one === other) throw new Invalid({ other: 'Both names lead to one paper already.' })
    const [paperId, otherId] = [Math.min(one, other), Math.max(one, other)]
    await tx.mergeProposal.upsert({
      where: { paperId_otherId: { paperId, otherId } },
      create: { paperId, otherId },
      update: { keptApartAt: null, keptApartById: null, createdAt: new Date() },
    })
  })
}

/** The paper of a key, another name, or an address of ours. */
async function namedBy(tx: Tx, typed: string): Promise<number | undefined> {
  const path = /(?:^|\/)papers\/([^?#]+)/.exec(typed)?.[1]
  return (await heldPaper(tx, (path && keyFromPath(path.replaceAll('%', '~'))) || typed))?.id
}
