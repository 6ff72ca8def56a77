import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { identifierUrl, recognise } from '@/lib/papers/identifiers'

const table = readFileSync(join(import.meta.dirname, '../../fixtures/identifiers.tsv'), 'utf8')
const spellings = table.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t') as [string, string, string])

it('reads a table of two hundred spellings', () => expect(spellings.length).toBeGreaterThan(200))

it.each(spellings)('%j is %s %s', (typed, scheme, value) => {
  expect(recognise(typed)).toEqual(scheme === 'none' ? null : { scheme, value })
})

it('takes what it gives: an identifier is the same by its own value and at its address', () => {
  for (const [, scheme, value] of spellings.filter(([, scheme]) => scheme !== 'none')) {
    const known = { scheme, value } as NonNullable<ReturnType<typeof recognise>>
    expect(recognise(scheme === 'PMID' ? `PMID:${value}` : value)).toEqual(known)
    expect(recognise(identifierUrl(known)!), value).toEqual(known)
  }
})

it('takes nothing longer than a name, in time', () => {
  expect(recognise(`10.1000/${'x'.repeat(400)}`)).toBeNull()
  for (const text of ['('.repeat(1999), '10.1000/' + ')'.repeat(1900), `https://arxiv.org/${'abs/'.repeat(450)}`, `${'a.'.repeat(900)}org/x`]) recognise(text)
})

it('leads outside without letting an identifier leave its place in the address', () => {
  expect(identifierUrl({ scheme: 'DOI', value: '10.1/<a>"b' })).toBe('https://doi.org/10.1/%3Ca%3E%22b')
})
