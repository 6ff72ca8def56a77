import type { Actor } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'

/** Why someone may not publish, or null when they may. */
export const objectionToPublishing = (actor: Actor) => objection(actor)
