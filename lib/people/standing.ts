import type { Actor } from './actor'

/** Why someone may not publish, comment or vote now, as a sentence for them; null when they may. */
export function objection(actor: Actor, now = new Date()): string | null {
  if (actor.suspendedUntil && actor.suspendedUntil > now)
    return `A moderator has suspended your account until ${actor.suspendedUntil.toISOString().slice(0, 10)}.`
  if (!actor.confirmed) return 'Confirm your e-mail address first: the link is in the mail we sent you, and Settings sends it again.'
  return null
}
