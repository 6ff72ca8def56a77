import { expect, it } from 'vitest'
import { listFile, listPath, listQuery } from '@/lib/summaries/lists/schema'

it.each([
  ['/', {}],
  ['/?list=best', { list: 'best' }],
  ['/?list=popular', { list: 'popular', period: 'month' }],
  ['/?list=popular&period=day&field=biology', { list: 'popular', period: 'day', field: 'biology' }],
  ['/', { list: 'abc', period: '-1', field: 'B%00', after: '' }],
])('%s', (path, asked) => {
  expect(listPath(listQuery.parse(asked))).toBe(path)
})

it.each([
  ['/recent', {}],
  ['/best?field=biology', { list: 'best', field: 'biology' }],
  ['/popular?period=week', { list: 'popular', period: 'week' }],
])('files are named after %s', (path, asked) => expect(listFile(listQuery.parse(asked))).toBe(path))
