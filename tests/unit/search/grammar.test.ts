import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '@/lib/search/ask'
import { parse, yearsOf } from '@/lib/search/grammar'
import { plainWords } from '@/lib/search/words'

/** A term as it is written here: `-` in front of what is not wanted, its place, its text, `"` around what is exact, `…` behind what is open. */
const told = (text: string) => {
  const { terms, years } = parse(text)
  const words = terms.map(({ text: said, place, exact, not, open }) =>
    `${not ? '-' : ''}${place === 'any' ? '' : `${place}:`}${exact ? `"${said}"` : said}${open ? '…' : ''}`)
  return [...words, ...(years ? [`${years.from ?? ''}..${years.to ?? ''}`] : [])]
}

describe('a query is read', () => {
  it.each<[string, string[]]>([
    ['deep learning', ['deep', 'learning…']],
    ['deep learning ', ['deep', 'learning']],
    ['"deep learning"', ['"deep learning"']],
    ['“deep learning” nets', ['"deep learning"', 'nets…']],
    ['"never closed', ['"never closed"']],
    ['deep -shallow', ['deep', '-shallow']],
    ['deep -"shallow water"', ['deep', '-"shallow water"']],
    ['-deep', ['deep…']],
    ['author:hinton', ['author:hinton…']],
    ['Authors:"Geoffrey Hinton" nets', ['author:"Geoffrey Hinton"', 'nets…']],
    ['title:deep venue:nips -author:x', ['title:deep', 'venue:nips', '-author:x']],
    ['year:2015', ['2015..2015']],
    ['year:2015..2018 deep', ['deep…', '2015..2018']],
    ['year:2018..2015', ['2015..2018']],
    ['year:..2018', ['..2018']],
    ['year:2015..', ['2015..']],
    ['year:soon', ['year:soon…']],
    ['-year:2015', ['-year:2015…']],
    ['k-means', ['k-means…']],
    ['c++', ['c++']],
    ['', []],
  ])('%s', (text, terms) => {
    expect(told(text)).toEqual(terms)
  })

  it.each(['', 'x', '20', '20155', '2015..20188', '..', '2015...2018'])('no years: %j', (text) => {
    expect(yearsOf(text)).toBeNull()
  })
})

describe('whatever is typed', () => {
  const nothing = { field: null, venueId: null, years: null, explained: false }
  const signs = fc.string({ unit: fc.constantFrom(...'ab1 -:".\'\\&|!()*<>%_é深'), maxLength: 40 })

  it('is terms of the text', () => {
    fc.assert(fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
      for (const { text: said } of parse(text).terms) expect(said.length).toBeLessThanOrEqual(text.length)
    }))
  })

  it('is quoted for the index: every quote opens or closes a lexeme', () => {
    fc.assert(fc.property(signs, (text) => {
      const cut = parse(text).terms.map(({ text: said, ...term }) => ({ ...term, words: plainWords(said) ?? [said] }))
      const ask = asked(cut, nothing)
      for (const query of ask ? [ask.title, ask.head, ask.all] : []) {
        const bare = query.replace(/'(?:[^'\\]|''|\\\\)*'(?::\*)?/g, 'x')
        expect(bare).toMatch(/^[x&|!() ]*$/)
      }
    }))
  })
})
