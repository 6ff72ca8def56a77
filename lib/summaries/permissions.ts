import type { Actor, Viewer } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'

type Owned = { authorId: number }

/** Why someone may not publish, or null when they may. */
export const objectionToPublishing = (actor: Actor) => objection(actor)

/** Its author may change and delete a summary or note, whatever their standing; nobody else. */
export const mayEdit = (viewer: Viewer, summary: Owned) => viewer?.id === summary.authorId
