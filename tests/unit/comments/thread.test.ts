import { expect, it } from 'vitest'
import type { CommentView } from '@/lib/comments/queries'
import { threads, type Thread } from '@/lib/comments/thread'

const comment = (id: number, over: Partial<CommentView> = {}) =>
  ({ id, parentId: null, score: 0, createdAt: new Date(id * 1000), body: 'said', ...over }) as CommentView

const shape = (level: Thread[]): unknown => level.map(({ id, replies }) => (replies.length ? [id, shape(replies)] : id))

it('sets replies below what they answer, each level by votes, then time', () => {
  const all = [comment(1), comment(2, { score: 3 }), comment(3, { parentId: 1 }), comment(4, { parentId: 1, score: 1 }), comment(5, { parentId: 3 })]
  expect(shape(threads(all))).toEqual([2, [1, [4, [3, [5]]]]])
})

it('keeps the place of what was deleted only above something that shows', () => {
  const all = [comment(1, { body: null }), comment(2, { parentId: 1 }), comment(3, { body: null }), comment(4, { body: null, parentId: 3 })]
  expect(shape(threads(all))).toEqual([[1, [2]]])
})

it('draws an endless quarrel', () => {
  const quarrel = Array.from({ length: 5000 }, (_, place) => comment(place + 1, { parentId: place || null }))
  const depth = (level: Thread[]): number => Math.max(0, ...level.map(({ replies }) => 1 + depth(replies)))
  expect(depth(threads(quarrel))).toBe(5)
})
