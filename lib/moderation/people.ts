import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add'
import type { Actor } from '@/lib/people/actor'
import { isModerator } from './permissions'
import type { Lifting, Suspending } from './schema'

const DAY = 86_400_000

/**
 * Keeps somebody from publishing, commenting, voting and reporting for so many days from now; what they have published
 * stays. The log tells of it, and they are told.
 * @throws Forbidden to all but moderators, Invalid for nobody's handle and a moderator's
 */
export async function suspend(actor: Actor, { handle, days, reason }: Suspending, now = new Date()): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden('Only moderators decide this.')
  await db.$transaction(async (tx) => {
    const person = await hold(tx, handle)
    if (person.role === 'MODERATOR') throw new Invalid({ handle: 'Moderators are not suspended. Whoever runs the site can dismiss them.' })
    const until = new Date(now.getTime() + days * DAY)
    await tx.person.update({ where: { id: person.id }, data: { suspendedUntil: until, suspendedReason: reason } })
    await log(tx, { moderatorId: actor.id, verb: 'SUSPEND', reason, personId: person.id, until })
  })
}

/**
 * Ends a suspension before its time. Already over is over.
 * @throws Forbidden to all but moderators, Invalid for nobody's handle
 */
export async function lift(actor: Actor, { handle, reason }: Lifting): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden('Only moderators decide this.')
  await db.$transaction(async (tx) => {
    const person = await hold(tx, handle)
    if (!person.suspendedUntil || person.suspendedUntil <= new Date()) return
    await tx.person.update({ where: { id: person.id }, data: { suspendedUntil: null, suspendedReason: null } })
    await log(tx, { moderatorId: actor.id, verb: 'LIFT', reason, personId: person.id })
  })
}

type Action = { moderatorId: number; verb: 'SUSPEND' | 'LIFT'; reason: string; personId: number; until?: Date }

async function log(tx: Tx, action: Action): Promise<void> {
  const { id: actionId } = await tx.moderatorAction.create({ data: action, select: { id: true } })
  await addJob(tx, 'moderation_mail', { actionId })
  await changed(tx, 'lists', `person:${action.personId}`)
}

type Held = { id: number; role: string; suspendedUntil: Date | null }

async function hold(tx: Tx, handle: string): Promise<Held> {
  const [person] = await tx.$queryRaw<Held[]>`
    SELECT id, role::text, "suspendedUntil" FROM people WHERE handle = ${handle}::citext AND "erasedAt" IS NULL FOR NO KEY UPDATE`
  if (!person) throw new Invalid({ handle: 'There is nobody of this handle.' })
  return person
}
