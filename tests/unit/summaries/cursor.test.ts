import { expect, it } from 'vitest'
import { placeCursor, readPlaceCursor, readTimeCursor, timeCursor } from '@/lib/summaries/lists/cursor'

it('comes back as it went', () => {
  const at = new Date('2026-03-14T15:09:26.535Z')
  expect(readTimeCursor(timeCursor(at, 42))).toEqual({ at, id: 42 })
  expect(readPlaceCursor(placeCursor(at, 20))).toEqual({ settledAt: at, place: 20 })
})

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

it.each([null, '', 'abc', '%00', forged([-1, 2]), forged([1, 1.5]), forged([1]), forged({}), forged([9e15, 1]), forged([1, 2 ** 40]), forged([9e15, 2 ** 31 - 1])])(
  '%j begins at the start',
  (cursor) => {
    expect(readTimeCursor(cursor)).toBeNull()
    expect(readPlaceCursor(cursor)).toBeNull()
  },
)
