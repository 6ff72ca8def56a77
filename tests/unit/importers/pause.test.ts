import { expect, it } from 'vitest'
import { pauseAfter } from '@/lib/importers/pause'

const now = Date.UTC(2026, 10, 23, 12)

it.each([
  [429, { 'retry-after': '120' }, 120],
  [503, { 'retry-after': 'Mon, 23 Nov 2026 12:05:00 GMT' }, 300],
  [503, { 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, 0],
  [429, { 'retry-after': '999999' }, 3600],
  [429, { 'retry-after': 'soon' }, 60],
  [503, {}, 0],
  [200, { 'x-rate-limit-limit': '50', 'x-rate-limit-interval': '1s' }, 0.02],
  [200, { 'x-rate-limit-limit': '1', 'x-rate-limit-interval': '5s' }, 5],
  [200, { 'x-rate-limit-limit': '0', 'x-rate-limit-interval': '5s' }, 0],
  [200, { 'retry-after': '120' }, 0],
])('after %i with %j it is left alone for %d s', (status, headers, seconds) => {
  expect(pauseAfter(status, new Headers(headers as Record<string, string>), now)).toBe(seconds)
})
