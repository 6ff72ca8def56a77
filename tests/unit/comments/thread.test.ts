import { expect, it } from 'vitest'
import type { CommentView } from '@/lib/comments/queries'
import { countOf, threads, type Thread } from '@/lib/comments/thread'

const comment = (id: number, over: Partial<CommentView> = {}) =>
  ({ id, parentId: null, score: 0, createdAt: new Date(id * 1000), by: { kind: 'named', handle: `h${id}`, name: `N${id}` }, body: 'said', hiddenReason: null, ...over }) as CommentView

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

it('says whom an answer answers where all stand in one row', () => {
  const all = [comment(1), comment(2, { parentId: 1 }), comment(3, { parentId: 2 }), comment(4, { parentId: 1, body: null }), comment(5, { parentId: 4 })]
  const [one] = threads(all)
  expect(one).toMatchObject({ answers: null, replies: [
    { id: 2, answers: null, replies: [{ id: 3, answers: { id: 2, by: { name: 'N2' } } }] },
    { id: 4, answers: null, replies: [{ id: 5, answers: { id: 4, by: null } }] },
  ] })
  expect(countOf([one!])).toBe(4)
})

it('keeps what a moderator hid in view of its author', () => {
  expect(shape(threads([comment(1, { body: null, hiddenReason: 'Rude' }), comment(2, { body: null })]))).toEqual([1])
})

it('bears a quarrel of five thousand answers to answers', () => {
  const all = Array.from({ length: 5000 }, (_, n) => comment(n + 1, { parentId: n || null }))
  expect(countOf(threads(all))).toBe(5000)
})
