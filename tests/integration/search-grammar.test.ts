import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { search } from '@/lib/search/queries'
import { searchQuery } from '@/lib/search/schema'
import { suggestions } from '@/lib/search/suggest'
import { createPaper, createSummary } from '../support/factories'

const searched = (q: string, narrowed: Record<string, string> = {}) => search(searchQuery.parse({ q, ...narrowed }))
const found = async (q: string, narrowed?: Record<string, string>) => (await searched(q, narrowed)).papers.map(({ paper }) => paper.title)

describe('the grammar', () => {
  beforeEach(async () => {
    await createPaper({ title: 'Deep learning', authorNames: ['Yann LeCun', 'Yoshua Bengio'], year: 2015, abstract: 'Layers learn deep representations.' })
    await createPaper({ title: 'Learning deep', authorNames: ['Deep Thought'], year: 2018 })
    await createPaper({ title: 'Shallow water', authorNames: ['Bengio Deep'], year: 2020, abstract: 'Learning is not deep here.' })
  })

  it.each([
    ['author:bengio', ['Shallow water', 'Deep learning']],
    ['author:"yoshua bengio"', ['Deep learning']],
    ['author:bengio deep', ['Deep learning', 'Shallow water']],
    ['title:deep', ['Learning deep', 'Deep learning']],
    ['"deep learning"', ['Deep learning']],
    ['"learn deep representations"', ['Deep learning']],
    ['deep -water', ['Learning deep', 'Deep learning']],
    ['deep -author:lecun -author:thought', ['Shallow water']],
    ['deep -"deep learning" learning', ['Learning deep', 'Shallow water']],
    ['deep year:2015', ['Deep learning']],
    ['deep year:2016..', ['Learning deep', 'Shallow water']],
    ['year:..2018', ['Learning deep', 'Deep learning']],
    ['year:2016..2019 deep', ['Learning deep']],
    ['year:soon', []],
  ])('%s', async (text, titles) => {
    expect(await found(text)).toEqual(titles)
  })
})

it('is narrowed to a field, a venue, years and papers with a summary', async () => {
  const venue = await db.venue.create({ data: { key: 'journals/nature', name: 'Nature', shortName: 'Nature' } })
  const one = await createPaper({ title: 'Cell one', fieldKeys: ['biology'], venueId: venue.id, year: 2001 })
  await createPaper({ title: 'Cell two', fieldKeys: ['physics'], year: 1999 })
  await createSummary({ paperId: one.id })
  for (const narrowed of [{ field: 'biology' }, { venue: 'journals/nature' }, { from: '2000' }, { explained: '1' }] as Record<string, string>[])
    for (const text of ['cell', '']) expect(await found(text, narrowed), JSON.stringify([text, narrowed])).toEqual(['Cell one'])
  expect(await found('cell', { to: '2000' })).toEqual(['Cell two'])
  expect(await found('cell', { venue: 'journals/none' })).toEqual([])
})

describe('no text is an error', () => {
  it.each([
    '', ' ', '!!!', "'", "''", '\\', "a\\'", 'a & b | !c', ':*', 'a:*', '<->', '(', 'ŉ', '½', '＇', '"quoted', '%', '_', '$1', '{}', '--', 'a\tb\nc', '-', '-"', '""', '-a', 'author:',
    'title:""', 'year:', 'year:9999..', 'author:-', '-year:2015', 'x'.repeat(10_000), 'a '.repeat(5_000), '\u{1F600}', '\uFFFD', 'http://example.org/a?b=c', 'me@example.org', '<b>x</b>', '../..', '-1', '1.5e3',
  ])('%j', async (text) => {
    await expect(searched(text)).resolves.toMatchObject({ papers: [], total: 0 })
    await expect(suggestions(text)).resolves.toEqual([])
  })
})
