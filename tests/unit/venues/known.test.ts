import { expect, it } from 'vitest'
import { isKey } from '@/lib/papers/key'
import { knownByField, knownVenues } from '@/lib/venues/known/all'
import { issnOf, recognised } from '@/lib/venues/recognise'
import { nameKey } from '@/lib/venues/spelling'

/** What more than one venue claims. */
function shared(claims: (venue: (typeof knownVenues)[number]) => string[]) {
  const owners = new Map<string, Set<string>>()
  for (const venue of knownVenues) for (const claim of claims(venue)) owners.set(claim, (owners.get(claim) ?? new Set()).add(venue[0]))
  return [...owners].filter(([, keys]) => keys.size > 1).map(([claim, keys]) => [claim, ...keys])
}

it('knows many venues, of every field', () => {
  expect(knownVenues.length).toBeGreaterThan(300)
  for (const venues of Object.values(knownByField)) expect(venues.length).toBeGreaterThanOrEqual(10)
})

it('has a key of its own for each, that can stand in an address', () => {
  expect(shared(([key, , , more]) => [key, ...(more?.keys ?? [])])).toEqual([])
  expect(new Set(knownVenues.map(([key]) => key)).size).toBe(knownVenues.length)
  expect(knownVenues.filter(([key]) => !isKey(key) || !/^(?:conf|journals)\/[a-z0-9-]+$/.test(key))).toEqual([])
})

it('gives no name, ISSN or beginning of DOIs to two', () => {
  expect(shared(([, short, name, more]) => [short, name, ...(more?.also ?? [])].map(nameKey))).toEqual([])
  expect(shared(([, , , more]) => more?.issn ?? [])).toEqual([])
  expect(shared(([, , , more]) => more?.doi ?? [])).toEqual([])
})

it('tells only ISSNs whose check digit is right, and beginnings of DOIs in lower case', () => {
  const issns = knownVenues.flatMap(([, , , more]) => more?.issn ?? [])
  expect(issns.filter((issn) => issnOf(issn) !== issn)).toEqual([])
  expect(knownVenues.flatMap(([, , , more]) => more?.doi ?? []).filter((doi) => !/^10\.\d{4,5}\/[a-z0-9./_-]*#?$/.test(doi))).toEqual([])
})

it.each(knownVenues.map(([key, short, name, more]) => [key, [short, name, ...(more?.also ?? [])]] as const))('recognises %s by its names', (key, names) => {
  for (const name of names) expect([name, recognised({ name })]).toEqual([name, key])
})
