import { expect, it } from 'vitest'
import { mayEditComment, objectionToCommenting } from '@/lib/comments/permissions'
import type { Actor } from '@/lib/people/actor'

const someone: Actor = { id: 1, handle: 'ada', name: 'Ada', role: 'MEMBER', confirmed: true, suspendedUntil: null }
const written = new Date('2026-01-01T12:00:00Z')

it.each([
  ['within the hour', someone, '2026-01-01T12:59:59Z', true],
  ['after the hour', someone, '2026-01-01T13:00:01Z', false],
  ['of someone else', { ...someone, id: 2 }, '2026-01-01T12:00:01Z', false],
  ['by a visitor', null, '2026-01-01T12:00:01Z', false],
])('editing %s', (_, viewer, now, allowed) => {
  expect(mayEditComment(viewer, { authorId: 1, createdAt: written }, new Date(now))).toBe(allowed)
})

it('asks for a confirmed address and for not being suspended', () => {
  expect(objectionToCommenting(someone)).toBeNull()
  expect(objectionToCommenting({ ...someone, confirmed: false })).toMatch(/Confirm your e-mail/)
  expect(objectionToCommenting({ ...someone, suspendedUntil: new Date(Date.now() + 1000) })).toMatch(/suspended/)
  expect(objectionToCommenting({ ...someone, suspendedUntil: new Date(Date.now() - 1000) })).toBeNull()
})
