import { describe, expect, it } from 'vitest'
import { compare } from '@/lib/summaries/compare'

describe('two versions of one text', () => {
  it.each([
    ['the same', 'One.\n', 'One.\n', 'One.\n'],
    ['a line changed', 'One.\nMine.\nThree.\n', 'One.\nTheirs.\nThree.\n', 'One.\nTheirs.\nMine.\nThree.\n'],
    ['one longer at the end', 'One.\nTwo.', 'One.', 'One.\nOne.\nTwo.'],
    ['one empty', 'Mine.', '', 'Mine.'],
    ['nothing in common', 'Mine.', 'Theirs.', 'Theirs.\nMine.'],
  ])('put together, %s', (_, mine, theirs, both) => {
    expect(compare(mine, theirs).both).toBe(both)
  })

  it('each whole, with what the other lacks marked', () => {
    const { mine, theirs } = compare('The sum of squares.', 'The sum of cubes.')
    expect(mine.map(({ text }) => text).join('')).toBe('The sum of squares.')
    expect(theirs.map(({ text }) => text).join('')).toBe('The sum of cubes.')
    expect(mine.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['squares'])
    expect(theirs.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['cubes'])
  })

  it('loses no line of either when they are too long to be compared', () => {
    const long = (seed: number) => Array.from({ length: 20_000 }, (_, n) => `${((n * seed) % 9973).toString(36)}${n % seed}`).join(' ')
    const [mine, theirs] = [long(7919), long(6007)]
    const { both } = compare(mine, theirs)
    expect(both).toContain(mine)
    expect(both).toContain(theirs)
  })
})
