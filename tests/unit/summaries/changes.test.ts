import { expect, it } from 'vitest'
import { changes } from '@/lib/summaries/changes'

it('shows a first text whole', () => {
  expect(changes(null, 'All of it.')).toEqual([{ kind: 'same', text: 'All of it.' }])
})

it('marks words that came and went', () => {
  expect(changes('The loss is small.', 'The loss is very large.')).toEqual([
    { kind: 'same', text: 'The loss is ' },
    { kind: 'removed', text: 'small' },
    { kind: 'added', text: 'very large' },
    { kind: 'same', text: '.' },
  ])
})

it('cuts long unchanged stretches, keeping what stands beside a change', () => {
  const long = 'word '.repeat(200)
  const [start, , end] = changes(`${long}old`, `${long}new`)
  expect(start?.text).toMatch(/^\[…\]\n/)
  expect(start?.text.length).toBeLessThan(140)
  expect(end).toEqual({ kind: 'added', text: 'new' })
})
