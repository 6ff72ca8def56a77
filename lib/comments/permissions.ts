import type { Actor, Viewer } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'
import { EDIT_WINDOW } from './rules'

/** Why someone may not comment, or null when they may. */
export const objectionToCommenting = (actor: Actor) => objection(actor)

/** Whether its author may still change a comment. */
export function mayEditComment(viewer: Viewer, comment: { authorId: number; createdAt: Date }, now = new Date()): boolean {
  return viewer?.id === comment.authorId && now.getTime() - comment.createdAt.getTime() < EDIT_WINDOW
}
