import type { CommentView } from './queries'

export type Thread = CommentView & { replies: Thread[] }

/**
 * Comments as threads, each level by votes, then time. What was deleted keeps its place only above something that shows.
 * @param comments of one summary, parents before their replies
 */
export function threads(comments: CommentView[]): Thread[] {
  const byId = new Map<number, Thread>(comments.map((comment) => [comment.id, { ...comment, replies: [] }]))
  const roots: Thread[] = []
  for (const comment of byId.values()) {
    const siblings = comment.parentId === null ? roots : byId.get(comment.parentId)?.replies
    siblings?.push(comment)
  }
  return arranged(roots)
}

function arranged(level: Thread[]): Thread[] {
  return level
    .map((comment) => ({ ...comment, replies: arranged(comment.replies) }))
    .filter((comment) => comment.body !== null || comment.replies.length > 0)
    .sort((a, b) => b.score - a.score || a.createdAt.getTime() - b.createdAt.getTime())
}
