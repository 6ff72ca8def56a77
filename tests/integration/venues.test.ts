import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { afterOf } from '@/lib/keyset'
import { venueByKey, venueContributors, venueDirectory, venuePapers } from '@/lib/venues/queries'
import { createDraft, createNote, createPaper, createPerson, createSummary, createVote } from '../support/factories'

const createVenue = (key: string) => db.venue.create({ data: { key, name: `Conference ${key}`, shortName: key } })
const hidden = { hiddenAt: new Date(), hiddenReason: 'Spam' }

async function summarised(venueId: number, year: number | null, times = 1) {
  const paper = await createPaper({ venueId, year })
  for (let n = 0; n < times; n++) await createSummary({ paperId: paper.id })
  return paper
}

it('lists the years that have papers, newest first, with how many of them have public summaries', async () => {
  const { id } = await createVenue('conf/x')
  await summarised(id, 2015, 2)
  await createPaper({ venueId: id, year: 2015 })
  const anonymous = await createPaper({ venueId: id, year: 2019 })
  await createSummary({ paperId: anonymous.id, visibility: 'ANONYMOUS' })
  await createDraft({ paperId: (await createPaper({ venueId: id, year: 2016 })).id })
  await createNote({ paperId: (await createPaper({ venueId: id, year: 2017 })).id })
  await createSummary({ paperId: (await createPaper({ venueId: id, year: 2018 })).id, ...hidden })
  await summarised(id, null)
  await createPaper({ venueId: id, year: 2020, mergedIntoId: anonymous.id })
  expect(await venueByKey('conf/x')).toEqual({ id, key: 'conf/x', name: 'Conference conf/x', shortName: 'conf/x', following: false, years: [
    { year: 2019, papers: 1, summarised: 1 },
    { year: 2018, papers: 1, summarised: 0 },
    { year: 2017, papers: 1, summarised: 0 },
    { year: 2016, papers: 1, summarised: 0 },
    { year: 2015, papers: 2, summarised: 1 },
    { year: 0, papers: 1, summarised: 1 },
  ] })
  expect(await venueByKey('conf/y')).toBeNull()
})

it('leads from the keys that a venue had to the one it has', async () => {
  const { id } = await createVenue('conf/nips')
  await db.venueIdentifier.create({ data: { scheme: 'KEY', value: 'other/neural-things', venueId: id } })
  expect(await venueByKey('other/neural-things')).toEqual({ moved: 'conf/nips' })
  expect(await venueByKey('conf/neurips')).toEqual({ moved: 'conf/nips' })
  expect(await venueByKey('conf/icaps')).toBeNull() // known, but no paper of it is here
})

it('orders the papers of a year by their best score, those without a summary last, and pages without gaps', async () => {
  const { id } = await createVenue('conf/x')
  const best = await summarised(id, 2015)
  const [summary] = await db.summary.findMany({ where: { paperId: best.id } })
  await createVote({ summaryId: summary!.id })
  const waiting = await createPaper({ venueId: id, year: 2015, authorNames: ['A', 'B', 'C', 'D', 'E'] })
  const bad = await summarised(id, 2015)
  const [sunk] = await db.summary.findMany({ where: { paperId: bad.id } })
  for (const _ of [1, 2, 3]) await createVote({ summaryId: sunk!.id, value: -1 })
  await summarised(id, 2014)
  await createPaper({ venueId: id, year: 2015, mergedIntoId: best.id })
  const { papers, next } = await venuePapers(id, 2015, null)
  expect(papers.map(({ key, score, summaries }) => [key, score, summaries])).toEqual([[best.key, 2, 1], [bad.key, -2, 1], [waiting.key, null, 0]])
  expect(papers[2]).toMatchObject({ authors: ['A', 'B', 'C', 'D'], authorCount: 5 })
  expect(next).toBeNull()

  const rest = await venuePapers(id, 2015, afterOf(`2.${best.id}`))
  expect(rest.papers.map(({ key }) => key)).toEqual([bad.key, waiting.key])
})

it('pages through a year of many papers, each once', async () => {
  const { id } = await createVenue('conf/x')
  for (let n = 0; n < 130; n++) await (n % 2 ? createPaper({ venueId: id, year: null }) : summarised(id, null))
  const pages = [await venuePapers(id, 0, null)]
  while (pages.at(-1)!.next) pages.push(await venuePapers(id, 0, afterOf(pages.at(-1)!.next!)))
  const papers = pages.flatMap((page) => page.papers)
  expect(pages.map((page) => page.papers.length)).toEqual([50, 50, 30])
  expect(new Set(papers.map(({ key }) => key)).size).toBe(130)
  expect(papers.map(({ summaries }) => summaries)).toEqual([...Array(65).fill(1), ...Array(65).fill(0)])
})

it('names contributors by their public, named summaries alone', async () => {
  const { id } = await createVenue('conf/x')
  const paper = await createPaper({ venueId: id, year: 2015 })
  const named = await createPerson()
  await createSummary({ paperId: paper.id, authorId: named.id })
  await createSummary({ paperId: paper.id, visibility: 'ANONYMOUS' })
  await createSummary({ paperId: paper.id, ...hidden })
  await createDraft({ paperId: paper.id })
  expect(await venueContributors(id, 2015)).toEqual([{ handle: named.handle, name: named.name, summaries: 1 }])
})

it('lists venues with summaries, most summarised papers first', async () => {
  const few = await createVenue('conf/few')
  const many = await createVenue('conf/many')
  const none = await createVenue('conf/none')
  await createPaper({ venueId: none.id })
  await summarised(few.id, 2015, 3)
  await summarised(many.id, 2011)
  await summarised(many.id, 2013)
  const { venues, next } = await venueDirectory(null)
  expect(venues).toMatchObject([{ key: 'conf/many', papers: 2, from: 2011, to: 2013 }, { key: 'conf/few', papers: 1, from: 2015, to: 2015 }])
  expect(next).toBeNull()
  expect((await venueDirectory({ rank: 2, id: many.id })).venues).toMatchObject([{ key: 'conf/few' }])
})

it.each(['', 'abc', '-1', '1.x', '1.99999999999', '1e9.1', '9999999999999999.1', '1.-1', '\0.1'])('takes the cursor %j for the start', async (text) => {
  expect(afterOf(text)).toBeNull()
})

it('takes a cursor from beyond all lists', async () => {
  const { id } = await createVenue('conf/x')
  await summarised(id, 2015)
  for (const text of ['-999999999999999.1', '-999999999999999.2147483647']) {
    expect((await venuePapers(id, 2015, afterOf(text))).papers).toEqual([])
    expect((await venueDirectory(afterOf(text))).venues).toEqual([])
  }
  expect((await venuePapers(id, 2015, afterOf('999999999999999.0'))).papers).toHaveLength(1)
})
