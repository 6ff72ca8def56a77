import { describe, expect, it } from 'vitest'
import { authorLine, citationLabel, inventedKey, plainName, settledName, splitAuthors, splitWords, joinAuthors, survivor } from '@/lib/papers/rules'

it.each([
  ['Diederik P. Kingma, Jimmy Ba', ['Diederik P. Kingma', 'Jimmy Ba']],
  ['Emmy Noether and David Hilbert', ['Emmy Noether', 'David Hilbert']],
  ['Kingma, Diederik P.; Ba, Jimmy', ['Kingma, Diederik P.', 'Ba, Jimmy']],
  ['Anders Andersson,', ['Anders Andersson']],
  [' , ', []],
  ['{Barnes and Noble, Inc.} and Kurt G{\\"o}del', ['{Barnes and Noble, Inc.}', 'Kurt G{\\"o}del']],
])('%j names %j', (typed, names) => {
  expect(splitAuthors(typed)).toEqual(names)
})

it('takes each keyword once', () => {
  expect(splitWords('drift, neutral theory; drift')).toEqual(['drift', 'neutral theory'])
})

describe('a reference is called', () => {
  it.each([
    [['Yitang Zhang'], 2014, 'Zhang (2014)'],
    [['Diederik P. Kingma', 'Jimmy Ba'], 2015, 'Kingma and Ba (2015)'],
    [['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'], 2017, 'Vaswani et al. (2017)'],
    [['Euclid'], null, 'Euclid'],
    [[], 2000, 'the-key'],
    [['Erwin Schr{\\"o}dinger', '{The ATLAS Collaboration}'], 2012, 'Schrödinger and The ATLAS Collaboration (2012)'],
  ])('%j of %s: %s', (authors, year, label) => {
    expect(citationLabel(authors, year, 'the-key')).toBe(label)
  })
})

it.each([
  ['Erwin Schr{\\"o}dinger', 'Erwin Schrödinger', 'Erwin Schrödinger'],
  ['{\\L}ukasz \\\'Swi\\k{a}tek', 'Łukasz Świątek', 'Łukasz Świątek'],
  ['{The {ATLAS} Collaboration}', '{The ATLAS Collaboration}', 'The ATLAS Collaboration'],
  ['{Aristotle}', 'Aristotle', 'Aristotle'],
  ['{}', '{}', ''],
])('the name %s is kept as %s and shown as %s', (written, kept, shown) => {
  expect([settledName(written), plainName(settledName(written)), plainName(written)]).toEqual([kept, shown, shown])
})

it('shortens long lists of authors', () => {
  expect(authorLine(['A', 'B', 'C', 'D'])).toBe('A, B, C, D')
  expect(authorLine(['A', 'B', 'C', 'D'], 34)).toBe('A, B, C and 31 others')
})

it.each([
  [['Paul Erdős'], 1947, 'Some remarks on the theory of graphs', 'erdos1947some'],
  [['李明'], null, '图论', 'paper'],
  [['Alice New'], null, 'A b c', 'paper'],
  [['X'.repeat(200)], 2020, 'a'.repeat(500), `${'x'.repeat(40)}2020${'a'.repeat(40)}`],
])('%j %s %j gets the key %s', (authors, year, title, key) => {
  expect(inventedKey(authors, year, title)).toBe(key)
})

it.each([
  [['conf/nips/V17', 'journals/corr/1706.03762', '10.5555/a', 'vaswani2017'], 'conf/nips/V17'],
  [['vaswani2017', '10.5555/a', 'journals/corr/1706.03762'], 'journals/corr/1706.03762'],
  [['vaswani2017', '10.5555/a'], '10.5555/a'],
  [['vaswani2017', 'attention'], 'vaswani2017'],
])('of papers with the keys %j, %s goes on in a merge', (keys, kept) => {
  expect(survivor(keys.map((key, id) => ({ id, key }))).key).toBe(kept)
})

it.each([
  [['Ada Lovelace', 'Emmy Noether'], 'Ada Lovelace, Emmy Noether'],
  [['Sammy Davis, Jr.', 'Emmy Noether'], 'Sammy Davis, Jr.; Emmy Noether;'],
  [['King, Jr.'], 'King, Jr.;'],
  [['{Centers for Disease Control and Prevention}', 'A B'], '{Centers for Disease Control and Prevention}, A B'],
])('the authors %j are typed as %s', (names, typed) => {
  expect(joinAuthors(names)).toBe(typed)
  expect(splitAuthors(typed)).toEqual(names)
})
