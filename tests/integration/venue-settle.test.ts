import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { venueFor } from '@/lib/venues/commands'
import { settleVenues } from '@/lib/venues/settle'
import { createPaper } from '../support/factories'

const create = (key: string, name: string) => db.venue.create({ data: { key, name, shortName: name } })

it('makes venues of before findable by their names, and known ones what is known of them', async () => {
  const old = await create('other/neurips', 'NIPS')
  const alike = await create('other/neural-information-processing-systems', 'Neural Information Processing Systems')
  const unknown = await create('other/journal-of-invented-things', 'Journal of Invented Things')
  const twin = await create('other/journal-of-invented-things-2', 'J. Invented Things')
  for (const { id } of [old, alike, unknown, twin]) await createPaper({ venueId: id, year: 2017 })
  await settleVenues()
  const settled = async () => ({
    venues: await db.venue.findMany({ select: { id: true, key: true, shortName: true }, orderBy: { id: 'asc' } }),
    years: await db.venueYear.findMany({ where: { papers: { gt: 0 } }, select: { venueId: true, papers: true }, orderBy: { venueId: 'asc' } }),
    keys: await db.venueIdentifier.findMany({ where: { scheme: 'KEY' }, select: { value: true, venueId: true }, orderBy: { value: 'asc' } }),
  })
  const once = await settled()
  expect(once).toEqual({
    venues: [{ id: old.id, key: 'conf/nips', shortName: 'NeurIPS' }, { id: unknown.id, key: 'other/journal-of-invented-things', shortName: 'Journal of Invented Things' }],
    years: [{ venueId: old.id, papers: 2 }, { venueId: unknown.id, papers: 2 }],
    keys: [{ value: alike.key, venueId: old.id }, { value: twin.key, venueId: unknown.id }, { value: 'other/neurips', venueId: old.id }].sort((a, b) => (a.value < b.value ? -1 : 1)),
  })
  expect(await db.$transaction((tx) => venueFor(tx, { name: 'J. of Invented Things' }, []))).toBe('other/journal-of-invented-things')
  await settleVenues()
  expect(await settled()).toEqual(once)
})
