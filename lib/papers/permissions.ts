import type { Actor, Viewer } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'

/** Why someone may not add a paper, or null when they may. */
export const objectionToAdding = (actor: Actor) => objection(actor)

/** Why someone may not ask for a summary, or null when they may. */
export const objectionToAsking = (actor: Actor) => objection(actor)

/** Who added a paper, and whether somebody else has published a summary of it. */
export type Provenance = { addedById: number | null; explainedByOthers: boolean }

/** Whether someone may set a paper's record right: a moderator, or who added it until others build on it. */
export function mayCorrect(viewer: Viewer, { addedById, explainedByOthers }: Provenance): boolean {
  if (!viewer || objection(viewer)) return false
  return viewer.role === 'MODERATOR' || (viewer.id === addedById && !explainedByOthers)
}
