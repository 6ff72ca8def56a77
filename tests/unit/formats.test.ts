import { expect, it } from 'vitest'
import { exportTypes, feedTypes, SUFFIX, suffixed } from '@/lib/formats'
import { listFile } from '@/lib/summaries/lists/schema'
import config from '@/next.config.js'

it.each([
  [suffixed('/papers/journals/corr/1706.03762', 'atom'), '/papers/journals/corr/1706.03762.atom'],
  [suffixed('/papers/conf/x', 'bib'), '/papers/conf/x.bib'],
  [suffixed('/venues/conf/nips?year=2017', 'feed.json'), '/venues/conf/nips.feed.json?year=2017'],
  [suffixed(listFile({ list: 'recent', period: 'month', field: null }), 'atom'), '/recent.atom'],
  [suffixed(listFile({ list: 'popular', period: 'day', field: 'biology' }), 'rss'), '/popular.rss?period=day&field=biology'],
  [suffixed(listFile({ list: 'best', period: 'day', field: 'biology' }), 'rss'), '/best.rss?field=biology'],
])('%s is %s', (made, address) => {
  expect(made).toBe(address)
})

it('tells a page of its feeds and its exports by their types', () => {
  expect(feedTypes('/people/ada', 'Ada')).toEqual({
    'application/atom+xml': [{ url: '/people/ada.atom', title: 'Ada' }],
    'application/rss+xml': [{ url: '/people/ada.rss', title: 'Ada' }],
    'application/feed+json': [{ url: '/people/ada.feed.json', title: 'Ada' }],
  })
  expect(exportTypes('/people/ada')).toEqual({
    'application/x-bibtex': '/people/ada.bib',
    'application/x-research-info-systems': '/people/ada.ris',
    'application/vnd.citationstyles.csl+json': '/people/ada.csl.json',
  })
})

it('knows the suffixes that the framework leads on, and no others', async () => {
  const rewrites = (await config.rewrites!()) as { source: string }[]
  const led = rewrites.flatMap(({ source }) => /:format\((.*)\)$/.exec(source)![1]!.split('|'))
  const known = SUFFIX.slice('\\.(?:'.length, -1).split('|')
  expect(new Set(led)).toEqual(new Set(known))
})
