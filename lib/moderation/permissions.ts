import type { Actor, Viewer } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'

/** Whether someone moderates, and is in good standing themselves. */
export const isModerator = (viewer: Viewer): viewer is Actor => viewer?.role === 'MODERATOR' && objection(viewer) === null
