import { expect, it } from 'vitest'
import { safeNext } from '@/lib/web/paths'

it.each([
  ['/papers/x?order=date#summary-1', '/papers/x?order=date#summary-1'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/..//evil.example', '/'],
  ['/%2e//evil.example', '/'],
  ['', '/'],
  [undefined, '/'],
])('%j leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})
