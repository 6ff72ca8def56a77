import type { CommentView } from './queries'

export type Thread = CommentView & { replies: Thread[] }

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
    const thread = { ...comment, replies: [] }
    const parent = comment.parentId === null ? null : placed.get(comment.parentId)
    const [siblings, depth] = !parent ? [roots, 0] : parent.depth < DEEPEST ? [parent.thread.replies, parent.depth + 1] : [parent.siblings, DEEPEST]
    placed.set(comment.id, { thread, depth, siblings })
    siblings.push(thread)
  }
  return arranged(roots)
}

function arranged(level: Thread[]): Thread[] {
  return level
    .map((comment) => ({ ...comment, replies: arranged(comment.replies) }))
    .filter((comment) => comment.body !== null || comment.replies.length > 0)
    .sort((a, b) => b.score - a.score || a.createdAt.getTime() - b.createdAt.getTime())
}
