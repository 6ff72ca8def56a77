import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { unite } from '@/lib/papers/merge'
import { numbers } from '../bench/texts'
import { createPaper, createPerson, createSummary, createVote } from '../support/factories'

/** What the triggers keep, and the same counted anew. */
async function kept() {
  const [years, standings, venues] = await Promise.all([
    db.venueYear.findMany({ where: { OR: [{ papers: { gt: 0 } }, { summarised: { gt: 0 } }] }, orderBy: [{ venueId: 'asc' }, { year: 'asc' }] }),
    db.paperStanding.findMany({ orderBy: { paperId: 'asc' } }),
    db.venue.findMany({ select: { id: true, summarised: true }, orderBy: { id: 'asc' } }),
  ])
  return { years, standings, venues }
}

async function expectExact() {
  const before = await kept()
  await db.$executeRaw`SELECT recount_venues()`
  expect(before).toEqual(await kept())
  return before
}

const venueIds: number[] = []
beforeEach(async () => {
  venueIds.length = 0
  for (const key of ['conf/a', 'conf/b', 'conf/c']) venueIds.push((await db.venue.create({ data: { key, name: key, shortName: key } })).id)
})

/** One of many things that change counts, which one as the numbers say. Refused or overtaken ones are none. */
async function step(next: () => number): Promise<void> {
  const below = (n: number) => Math.floor(next() * n)
  const any = async <Row>(rows: Promise<Row[]>) => { const all = await rows; return all[below(all.length)] }
  const paper = await any(db.paper.findMany({ where: { mergedIntoId: null }, orderBy: { id: 'asc' } }))
  const summary = await any(db.summary.findMany({ orderBy: { id: 'asc' } }))
  const place = () => ({ venueId: [...venueIds, null][below(4)]!, year: [2015, 2016, null][below(3)]! })
  const what = below(11)
  if (what < 2 || !paper) await createPaper(place())
  else if (what < 4 || !summary) await createSummary({ paperId: paper.id, visibility: what === 2 ? 'PUBLIC' : 'ANONYMOUS' })
  else if (what === 4) await db.summary.updateMany({ where: { id: summary.id }, data: { hiddenAt: summary.hiddenAt ? null : new Date(), hiddenReason: summary.hiddenAt ? null : 'Spam' } })
  else if (what === 5) await db.summary.deleteMany({ where: { id: summary.id } })
  else if (what === 6) await db.summary.updateMany({ where: { id: summary.id }, data: { paperId: paper.id } })
  else if (what === 7) await db.paper.updateMany({ where: { id: paper.id }, data: place() })
  else if (what === 8) await createVote({ summaryId: summary.id, value: below(2) ? 1 : -1 })
  else if (what === 9 && summary.paperId !== paper.id) await db.$transaction((tx) => unite(tx, [paper.id, summary.paperId]))
  else await db.summary.updateMany({ where: { id: summary.id }, data: { visibility: (['PUBLIC', 'ANONYMOUS'] as const)[below(2)] } })
}

it('counts exactly, whatever happens to papers and summaries', async () => {
  const next = numbers(7)
  for (let n = 0; n < 150; n++) await step(next)
  const { years, standings } = await expectExact()
  expect(years.length).toBeGreaterThan(3)
  expect(standings.length).toBeGreaterThan(3)
})

it('counts exactly when much happens at once', async () => {
  for (let n = 0; n < 20; n++) await step(numbers(n))
  const missed: unknown[] = []
  const walk = async (seed: number) => {
    const next = numbers(seed)
    for (let n = 0; n < 25; n++) await step(next).catch((error) => missed.push(error))
  }
  await Promise.all([11, 12, 13, 14, 15, 16].map(walk))
  expect(missed.length, String(missed[0])).toBeLessThan(20)
  await expectExact()
})

it('counts papers that come many in a statement, and forgets those that go', async () => {
  const rows = Array.from({ length: 500 }, (_, n) => ({ key: `many-${n}`, title: 'T', source: 'HAND' as const, venueId: venueIds[n % 2]!, year: 2000 + (n % 5) }))
  await db.paper.createMany({ data: rows })
  expect((await expectExact()).years).toHaveLength(10)
  await db.paper.deleteMany({ where: { year: { gte: 2003 } } })
  expect((await expectExact()).years).toHaveLength(6)
})

it('leaves the counters alone when people vote', async () => {
  const { id: paperId } = await createPaper({ venueId: venueIds[0]!, year: 2015 })
  const { id } = await createSummary({ paperId })
  const stamp = () => db.$queryRaw`SELECT xmin::text FROM venue_years UNION ALL SELECT xmin::text FROM venues ORDER BY 1`
  const before = await stamp()
  const people = await Promise.all(Array.from({ length: 10 }, () => createPerson()))
  await Promise.all(people.map((person) => createVote({ summaryId: id, personId: person.id })))
  expect(await stamp()).toEqual(before)
  expect(await db.paperStanding.findMany({ select: { score: true, summaries: true } })).toEqual([{ score: 11, summaries: 1 }])
})
