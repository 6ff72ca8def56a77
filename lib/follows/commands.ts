import { newToken } from '@/lib/auth/tokens'
import { db, type Tx } from '@/lib/db'
import { Invalid, NotFound } from '@/lib/errors'
import { heldPaper } from '@/lib/papers/held'
import type { Actor } from '@/lib/people/actor'
import type { Thing } from './schema'

/** Things that one person may follow: more than anybody reads, and each costs a little on every publication. */
const MOST = 2000

/**
 * Follows a thing, or does not any more; unless it is already so. Nobody else sees it, so that anyone signed in may.
 * @throws NotFound when the thing is not here, Invalid for oneself or too many
 */
export async function follow(actor: Actor, what: Thing, key: string, wished: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    const one = { followerId: actor.id, ...(await found[what](tx, key)) }
    if ('personId' in one && one.personId === actor.id) throw new Invalid({ key: 'You know what you write yourself.' })
    if (!wished) return void (await tx.follow.deleteMany({ where: one }))
    if ((await tx.follow.count({ where: { followerId: actor.id } })) >= MOST)
      throw new Invalid({ key: `You follow ${MOST.toLocaleString('en')} things, the most one can.` })
    await tx.follow.createMany({ data: one, skipDuplicates: true })
  })
}

const found = {
  paper: async (tx: Tx, key: string) => ({ paperId: here(await heldPaper(tx, key), 'paper').id }),
  person: async (tx: Tx, handle: string) =>
    ({ personId: here(await tx.person.findFirst({ where: { handle, erasedAt: null }, select: { id: true } }), 'person').id }),
  venue: async (tx: Tx, key: string) => ({ venueId: here(await tx.venue.findUnique({ where: { key }, select: { id: true } }), 'venue').id }),
  field: async (tx: Tx, key: string) => ({ fieldKey: here(await tx.field.findUnique({ where: { key }, select: { key: true } }), 'field').key }),
}

function here<T>(row: T | null, what: Thing): T {
  if (row === null) throw new NotFound(`This ${what} is not here.`)
  return row
}

/** Gives someone's feed of what they follow a new secret address; the one before leads nowhere from now on. */
export async function renewFeed(actor: Actor): Promise<void> {
  const token = newToken()
  await db.followFeed.upsert({ where: { personId: actor.id }, create: { personId: actor.id, token }, update: { token } })
}
