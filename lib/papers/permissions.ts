import type { Actor } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'

/** Why someone may not add a paper, or null when they may. */
export const objectionToAdding = (actor: Actor) => objection(actor)
