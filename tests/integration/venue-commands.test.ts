import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { Said } from '@/lib/venues/recognise'
import { venueFor, venuesFor } from '@/lib/venues/commands'

const venueOf = (said: Said, identifiers: string[] = []) => db.$transaction((tx) => venueFor(tx, said, identifiers))
const venuesOf = (...said: Said[]) => db.$transaction((tx) => venuesFor(tx, said))

it('adds a known venue once, as the table calls it, whatever tells of it', async () => {
  expect(await venuesOf({ name: 'NIPS' }, { name: 'Neural Information Processing Systems 2017' }, { name: '', identifiers: ['conf/nips/VaswaniSPUJGKP17'] }))
    .toEqual(['conf/nips', 'conf/nips', 'conf/nips'])
  expect(await venueOf({ name: 'Neurips', key: 'conf/nips' })).toBe('conf/nips')
  expect(await db.venue.findMany({ select: { key: true, name: true, shortName: true } }))
    .toEqual([{ key: 'conf/nips', name: 'Advances in Neural Information Processing Systems', shortName: 'NeurIPS' }])
})

it('makes one page of the spellings of an unknown name, and another of a workshop beside a conference', async () => {
  const keys = await venuesOf({ name: 'Journal of Invented Things' }, { name: 'J. Invented Things' }, { name: 'The Journal of Invented Things, 12' },
    { name: 'NIPS Workshop on Invented Things' }, { name: '' })
  expect(keys).toEqual([...Array(3).fill('other/journal-of-invented-things'), 'other/nips-workshop-on-invented-things', undefined])
  expect(await venueOf({ name: 'JOURNAL OF INVENTED THINGS' })).toBe(keys[0])
})

it('keeps what else a venue was called by: its ISSNs and its short name', async () => {
  const key = await venueOf({ name: 'Annals of Nothing', shortName: 'AoN', issn: ['2049-3630'] })
  expect(await venueOf({ name: 'Another Name', issn: ['20493630'] })).toBe(key)
  expect(await venuesOf({ name: 'AoN' }, { name: 'another name' })).toEqual([key, key])
  expect(await venueOf({ name: 'Annals of Something', issn: ['2049-3631', 'nonsense', '0302-9743'] })).toBe('other/annals-of-something')
})

it('takes DBLP\'s key for a venue that is new, and tells namesakes apart by it', async () => {
  expect(await venuesOf({ name: 'CAV', key: 'conf/zcav' }, { name: 'CAV', key: 'conf/zcaw' }, { name: 'CAV' })).toEqual(['conf/zcav', 'conf/zcaw', 'conf/cav'])
  expect(await venuesOf({ name: 'ZCA', key: 'conf/zca' }, { name: 'ZCA', key: 'conf/zcb' }, { name: 'ZCA' })).toEqual(['conf/zca', 'conf/zcb', 'conf/zca'])
  const page = await venueOf({ name: 'Zen Studies' })
  expect(await venueOf({ name: 'Zen Studies' }, ['journals/zen/Noether18'])).toBe(page)
})

it('gives names that read the same in an address a page each', async () => {
  expect(await venuesOf({ name: '数学学报' }, { name: '物理学报' }, { name: '数学学报' })).toEqual(['other/venue', 'other/venue-2', 'other/venue'])
})

it('makes one of ten at once', async () => {
  const keys = await Promise.all(Array.from({ length: 10 }, (_, n) => venuesOf({ name: n % 2 ? 'Invented Letters' : 'Invented Lett.' }, { name: 'NeurIPS' })))
  expect(new Set(keys.flat())).toEqual(new Set(['other/invented-letters', 'conf/nips'].map((key) => (keys.flat().includes(key) ? key : 'other/invented-lett'))))
  expect(await db.venue.count()).toBe(2)
})

it('forgets nothing and adds nothing when it is asked again', async () => {
  const said = [{ name: 'NIPS' }, { name: 'Journal of Invented Things', issn: ['2049-3630'] }]
  const first = await venuesOf(...said)
  const before = await db.venueIdentifier.findMany({ orderBy: { value: 'asc' } })
  expect(await venuesOf(...said)).toEqual(first)
  expect(await db.venueIdentifier.findMany({ orderBy: { value: 'asc' } })).toEqual(before)
})
