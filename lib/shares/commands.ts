import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { suspension } from '@/lib/people/standing'
import { shareable } from './queries'
import { newSalt } from './token'

/**
 * Lets whoever has a secret link read someone's note or draft. Already so is so: the link stays the same.
 * @throws Forbidden to the suspended, NotFound for what is not theirs, is public, or was hidden by a moderator
 */
export async function share(actor: Actor, id: number): Promise<void> {
  const refused = suspension(actor)
  if (refused) throw new Forbidden(refused)
  const { count } = await db.summary.updateMany({
    where: { id, authorId: actor.id, ...shareable, shareSalt: null }, data: { shareSalt: newSalt() },
  })
  if (count) return
  if (!(await db.summary.count({ where: { id, authorId: actor.id, shareSalt: { not: null } } })))
    throw new NotFound('A secret link is for a draft or a note of your own.')
}

/** From now on the link leads nowhere; another one will be another. Already so is so. */
export async function unshare(actor: Actor, id: number): Promise<void> {
  await db.summary.updateMany({ where: { id, authorId: actor.id }, data: { shareSalt: null } })
}
