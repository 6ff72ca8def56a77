import type { Actor } from './actor'

/** The sentence for someone whom a moderator has suspended; null when nobody has, or it is over. */
export function suspension({ suspendedUntil }: Pick<Actor, 'suspendedUntil'>, now = new Date()): string | null {
  if (!suspendedUntil || suspendedUntil <= now) return null
  return `A moderator has suspended your account until ${suspendedUntil.toISOString().slice(0, 10)}; Settings says why.`
}

/** Why someone may not publish, comment or vote now, as a sentence for them; null when they may. */
export function objection(actor: Actor, now = new Date()): string | null {
  const suspended = suspension(actor, now)
  if (suspended) return suspended
  if (!actor.confirmed) return 'Confirm your e-mail address first: the link is in the mail we sent you, and Settings sends it again.'
  return null
}
