import type { Viewer } from '@/lib/people/actor'

/** Whether someone moderates. */
export const isModerator = (viewer: Viewer): boolean => viewer?.role === 'MODERATOR'
