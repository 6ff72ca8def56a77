import { describe, expect, it } from 'vitest'
import { distance } from '@/lib/search/distance'
import { marked, snippet, telling } from '@/lib/search/mark'
import { readRankCursor, rankCursor } from '@/lib/search/cursor'
import { searchPath, searchQuery } from '@/lib/search/schema'
import { nearest } from '@/lib/search/spelling'

const words = (...list: string[]) => list.map((word) => ({ word: word.replace('…', ''), open: word.endsWith('…') }))
const shown = (text: string, ...list: string[]) => marked(text, words(...list)).map((part) => (part.found ? `[${part.text}]` : part.text)).join('')

describe('found words are marked', () => {
  it.each([
    ['Deep learning', ['deep'], '[Deep] learning'],
    ['Deep learning for all', ['deep', 'learning'], '[Deep learning] for all'],
    ['Deep, learning', ['deep', 'learning'], '[Deep], [learning]'],
    ['Convolutional nets', ['conv…'], '[Convolutional] nets'],
    ['Convolutional nets', ['conv'], 'Convolutional nets'],
    ['Über Maße', ['uber', 'masse'], '[Über Maße]'],
    ['关于深度学习', ['深', '度'], '关于[深度]学习'],
    ['<b>bold</b> & co', ['bold'], '<b>[bold]</b> & co'],
    ['', ['x'], ''],
  ])('%s by %j', (text, list, out) => {
    expect(shown(text, ...list)).toBe(out)
  })

  it('little ones only where there are no others', () => {
    expect(telling(words('the', 'net')).map(({ word }) => word)).toEqual(['net'])
    expect(telling(words('to', 'be')).map(({ word }) => word)).toEqual(['to', 'be'])
  })
})

describe('a snippet', () => {
  const long = `${'before '.repeat(100)}needle one ${'between '.repeat(100)}needle and thread ${'after '.repeat(100)}`

  it('is where the most different words stand, cut between words', () => {
    const part = snippet(long, words('needle', 'thread'))!
    expect(part).toMatch(/^… between.*needle and thread.*after …$/)
    expect(part.length).toBeLessThan(300)
  })

  it('begins with the text where that is near, and is null where no word stands', () => {
    expect(snippet('A needle.', words('needle'))).toBe('A needle.')
    expect(snippet('A pin.', words('needle'))).toBeNull()
  })
})

it.each([['abc', 'abc', 0], ['abc', 'ab', 1], ['abc', 'acb', 1], ['abc', 'axc', 1], ['', 'abc', 3], ['attnetion', 'attention', 1], ['kitten', 'sitting', 3]])(
  '%j and %j are %i apart', (one, other, letters) => {
    expect([distance(one, other), distance(other, one)]).toEqual([letters, letters])
  },
)

it('takes the nearest spelling, of several the most frequent, and none that is far', () => {
  const known = [{ word: 'attention', papers: 5 }, { word: 'attentions', papers: 90 }, { word: 'retention', papers: 900 }]
  expect(nearest('atention', known)).toBe('attention')
  expect(nearest('cat', [{ word: 'car', papers: 1 }, { word: 'cut', papers: 2 }])).toBe('cut')
  expect(nearest('cat', [{ word: 'dog', papers: 1 }])).toBeNull()
})

it('keeps a place in an address, and begins at the start where there is none', () => {
  const rank = { class: 4, score: -1_000_000, year: 2015, id: 7 }
  expect(readRankCursor(rankCursor(rank))).toEqual(rank)
  for (const text of [null, undefined, '', 'x', 'W10', 'WzEsMiwzLDk5OTk5OTk5OTk5XQ']) expect(readRankCursor(text)).toBeNull()
})

it('reads an address, leaving out what it cannot read, and writes it', () => {
  expect(searchQuery.parse({ q: ' a \t b ', from: '20x', to: '2010', field: 'A', explained: 'yes' }))
    .toEqual({ q: 'a b', field: null, venue: null, from: null, to: 2010, explained: false, after: null })
  expect(searchPath({ q: 'a b', to: 2010, explained: true, field: null })).toBe('/search?q=a+b&to=2010&explained=1')
  expect(searchPath({})).toBe('/search')
})
