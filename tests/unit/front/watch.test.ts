import { expect, it, vi } from 'vitest'
import { bears } from '@/lib/front/bearer'
import { shared, soon } from '@/lib/front/soon'

it.each([
  ['Bearer the-right-token', true],
  ['Bearer the-wrong-token', false],
  ['Bearer the-right-token ', false],
  ['bearer the-right-token', false],
  ['the-right-token', false],
  ['', false],
  [undefined, false],
])('%j bears the token: %j', (header, is) => {
  expect(bears(header, 'the-right-token')).toBe(is)
})

it('asks once for all who ask at about the same time', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let asked = 0
  const ask = shared(async () => ++asked, 1000)
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
  vi.advanceTimersByTime(999)
  expect(await ask()).toBe(1)
  vi.advanceTimersByTime(1)
  expect(await ask()).toBe(2)
  vi.useRealTimers()
})

it('gives up on what fails or does not come', async () => {
  expect(await soon(Promise.resolve('there'))).toBe('there')
  expect(await soon(Promise.reject(new Error('away')))).toBeUndefined()
  expect(await soon(new Promise(() => {}))).toBeUndefined()
})
