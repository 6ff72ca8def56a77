import type { CommentBy, CommentView } from './queries'

export type Thread = CommentView & {
  replies: Thread[]
  /** What it answers, where that does not show by where it stands: below the first level of answers all stand in one row. */
  answers: { id: number; by: CommentBy | null } | null
}

type Place = { thread: Thread; depth: number; siblings: Thread[] }

/** Replies deeper than this stand beside what they answer, so that no quarrel is too long to be drawn. */
const DEEPEST = 4

/**
 * Comments as threads, each level by votes, then time. What was deleted keeps its place only above something that shows.
 * @param comments of one summary, parents before their replies
 */
export function threads(comments: CommentView[]): Thread[] {
  const placed = new Map<number, Place>()
  const roots: Thread[] = []
  for (const comment of comments) {
    const parent = comment.parentId === null ? null : placed.get(comment.parentId)
    const answers = parent && parent.depth > 0 ? { id: parent.thread.id, by: parent.thread.body === null ? null : parent.thread.by } : null
    const thread = { ...comment, replies: [], answers }
    const [siblings, depth] = !parent ? [roots, 0] : parent.depth < DEEPEST ? [parent.thread.replies, parent.depth + 1] : [parent.siblings, DEEPEST]
    placed.set(comment.id, { thread, depth, siblings })
    siblings.push(thread)
  }
  return arranged(roots)
}

function arranged(level: Thread[]): Thread[] {
  return level
    .map((comment) => ({ ...comment, replies: arranged(comment.replies) }))
    .filter((comment) => comment.body !== null || comment.hiddenReason !== null || comment.replies.length > 0)
    .sort((a, b) => b.score - a.score || a.createdAt.getTime() - b.createdAt.getTime())
}

/** How many of these and of the answers to them show. */
export const countOf = (level: Thread[]): number =>
  level.reduce((sum, { body, replies }) => sum + (body === null ? 0 : 1) + countOf(replies), 0)
