import { expect, it } from 'vitest'
import { feedLinks, feedPath } from '../../../lib/feeds/address'
import { listFile } from '../../../lib/summaries/lists/schema'

it.each([
  [feedPath('/papers/journals/corr/1706.03762', 'atom'), '/papers/journals/corr/1706.03762.atom'],
  [feedPath('/venues/conf/nips?year=2017', 'feed.json'), '/venues/conf/nips.feed.json?year=2017'],
  [feedPath(listFile({ list: 'recent', period: 'month', field: null }), 'atom'), '/recent.atom'],
  [feedPath(listFile({ list: 'popular', period: 'day', field: 'biology' }), 'rss'), '/popular.rss?period=day&field=biology'],
  [feedPath(listFile({ list: 'best', period: 'day', field: 'biology' }), 'rss'), '/best.rss?field=biology'],
])('%s is %s', (made, address) => {
  expect(made).toBe(address)
})

it('tells a page of its feeds by their types', () => {
  expect(feedLinks('/people/ada', 'Ada')).toEqual({
    'application/atom+xml': [{ url: '/people/ada.atom', title: 'Ada' }],
    'application/rss+xml': [{ url: '/people/ada.rss', title: 'Ada' }],
    'application/feed+json': [{ url: '/people/ada.feed.json', title: 'Ada' }],
  })
})
