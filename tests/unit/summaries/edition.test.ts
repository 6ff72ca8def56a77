import { describe, expect, it } from 'vitest'
import { EDITION, sameWindow, standing } from '@/lib/summaries/edition'

describe('a text beside what is kept', () => {
  it.each([
    ['nothing kept', '', '', 'a.1', 'next'],
    ['nothing kept any more', '', 'b.7', 'a.1', 'next'],
    ['built on what is kept', 'b.7', 'b.7', 'a.1', 'next'],
    ['nobody says what it builds on', 'b.7', undefined, 'a.1', 'next'],
    ['built on nothing, while another window wrote', 'b.7', '', 'a.1', 'elsewhere'],
    ['built on what another window has replaced', 'b.7', 'c.2', 'a.1', 'elsewhere'],
    ['the same window, whose last answer got lost', 'a.5', '', 'a.6', 'next'],
    ['the same window, out of order', 'a.5', 'a.3', 'a.4', 'late'],
    ['the very same once more', 'a.5', 'a.4', 'a.5', 'late'],
    ['a window whose name begins alike', 'ab.5', '', 'a.6', 'elsewhere'],
  ])('%s', (_, kept, base, next, expected) => {
    expect(standing(kept, base, next)).toBe(expected)
  })

  it('says whether two editions come from one window', () => {
    expect([sameWindow('a.1', 'a.2'), sameWindow('a.1', 'b.1'), sameWindow('', ''), sameWindow('a-b.1', 'a.1')]).toEqual([true, false, false, false])
  })

  it.each([['a.1', true], ['w-_9.1795473600123', true], ['a', false], ['.1', false], ['a.1\n', false], ['ä.1', false], [`${'a'.repeat(41)}.1`, false]])('%j is an edition: %s', (name, expected) => {
    expect(EDITION.test(name)).toBe(expected)
  })
})
