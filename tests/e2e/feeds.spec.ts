import { readTwice } from '../support/feed-readers'
import { site } from '../support/server'
import { expect, test } from '../support/test'
import { ask } from './steps/http'

const types = { atom: 'application/atom+xml', rss: 'application/rss+xml', 'feed.json': 'application/feed+json' }

const followed = [
  { feed: '/recent', page: '/' },
  { feed: '/popular', page: '/?list=popular' },
  { feed: '/best', page: '/?list=best&field=computer-science', query: '?field=computer-science' },
  { feed: '/papers/journals/corr/KingmaB14', page: '/papers/journals/corr/KingmaB14' },
  { feed: '/people/meilin-hart', page: '/people/meilin-hart' },
  { feed: '/venues/conf/nips', page: '/venues/conf/nips' },
]

for (const { feed, page, query = '' } of followed) {
  test(`the feeds of ${page}`, async () => {
    const html = (await ask(page)).body
    for (const [format, type] of Object.entries(types)) {
      const path = `${feed}.${format}${query}`
      const { status, body, headers } = await ask(path)
      expect([status, headers.get('content-type')], path).toEqual([200, `${type}; charset=utf-8`])
      expect(body, path).not.toContain('katex')
      expect(body, path).toContain(`${site.url}/summaries/`)
      expect(html, path).toMatch(new RegExp(`<link rel="alternate" (?=[^>]*type="${type.replace('+', '\\+')}")[^>]*href="[^"]*${path.replace(/[.?]/g, '\\$&')}"`))
    }
    for (const format of ['atom', 'rss']) {
      for (const { entries } of await readTwice((await ask(`${feed}.${format}${query}`)).body)) expect(entries.length).toBeGreaterThan(0)
    }
  })
}

test('feeds of nothing are nowhere, and moved ones lead on', async () => {
  for (const path of ['/papers/nobody/wrote-this.atom', '/people/nobody.rss', '/venues/conf/none.feed.json', '/feeds/opml/lists/best']) {
    expect((await ask(path)).status, path).toBe(404)
  }
  const moved = { '/people/MEILIN-hart.atom': '/people/meilin-hart.atom', '/venues/conf/neurips.rss?year=2017': '/venues/conf/nips.rss?year=2017', '/venues/conf/neurips.bib': '/venues/conf/nips.bib' }
  for (const [path, to] of Object.entries(moved)) {
    const { status, headers } = await ask(path)
    expect([status, headers.get('location')]).toEqual([308, to])
  }
  expect((await ask('/venues/conf/nips.atom?year=1066')).body).not.toContain('<entry')
})

test('the old site’s feeds', async () => {
  const [recent, all, full] = await Promise.all(['/rss.xml', '/rss-all.xml', '/rss-full.xml'].map((path) => ask(path)))
  for (const { status, body, headers } of [recent!, all!, full!]) {
    expect([status, headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8'])
    expect(body).toContain('xmlns:shortscience="http://www.shortscience.org/"')
    for (const { entries } of await readTwice(body)) expect(entries.length).toBeGreaterThan(15)
  }
  expect(all!.body).not.toContain('<math')
  expect(full!.body).toContain('<math')
  expect(full!.headers.get('last-modified')).toMatch(/GMT$/)
  // Others publish meanwhile.
  const since = new Date(Date.now() + 3_600_000).toUTCString()
  expect((await ask('/rss-full.xml', { headers: { 'if-modified-since': since } })).status).toBe(304)
  expect((await ask('/rss-full.xml', { headers: { 'if-modified-since': new Date(0).toUTCString() } })).status).toBe(200)
  const head = await ask('/rss-full.xml', { method: 'HEAD' })
  expect([head.status, head.body]).toEqual([200, ''])
})
