import { describe, expect, it } from 'vitest'
import type { Feed, FeedEntry } from '../../../lib/feeds/feed'
import { rssFrame, rssItems } from '../../../lib/feeds/rss'
import { writeFeed } from '../../../lib/feeds/write'
import { feedHtml, feedText } from '../../../lib/markdown/feed-html'
import { render } from '../../../lib/markdown/render'
import { fillSlots } from '../../../lib/markdown/slots'
import { readTwice } from '../../support/feed-readers'

const slots = { prefix: 's-', papers: new Map(), handles: new Map() }

function entry(text: string, over: Partial<FeedEntry> = {}): FeedEntry {
  const url = `https://example.org/summaries/${over.id ?? 1}`
  const { html, excerpt } = render(text)
  return {
    id: 1, url, paperKey: 'journals/corr/1412.6980', title: 'Adam', by: { kind: 'named', handle: 'ada', name: 'Ada' },
    byUrl: 'https://example.org/people/ada', publishedAt: new Date('2026-01-02T03:04:05.678Z'), updatedAt: new Date('2026-02-03T04:05:06.789Z'),
    language: 'en', licence: 'CC-BY-SA-4.0', score: 7, arxiv: '1412.6980', fields: [{ key: 'computer-science', name: 'Computer Science' }],
    excerpt: feedText(fillSlots(excerpt, slots)), html: feedHtml(fillSlots(html, slots), url), ...over,
  }
}

const feed = (...entries: FeedEntry[]): Feed =>
  ({ title: 'Recent & <best> | "Site"', page: 'https://example.org/', self: 'https://example.org/recent.atom?a=1&b', entries })

const hard: [what: string, text: string][] = [
  ['the end of a CDATA section', 'a ]]> b\n\n```\n]]>\n<![CDATA[\n```'],
  ['control characters', 'a\u0000\u0008\u000b\u001f\ufffe\uffff b `\u0001` $\u0002x$'],
  ['half a character', 'a \ud83d b \udc00'],
  ['entities', '&amp; & &lt;b&gt; &#x0; &nbsp; &copy'],
  ['markup as text', '<b onclick="x">a</b> `<math>` <!-- c --> <?xml?> </content></item>'],
  ['formulas', '$a < b \\& c$ and $$\\text{]]> "<"}$$'],
  ['a picture and a list', '![A "quoted" & more](/images/a.png)\n\n- [ ] a\n- b'],
  ['other scripts', 'שלום 漢字 🎉 e\u0301\u202e'],
]

describe.each(['atom', 'rss'] as const)('%s', (format) => {
  it.each(hard)('brings %s through two readers', async (_, text) => {
    const written = entry(text)
    const clean = written.html!.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    for (const { entries } of await readTwice(writeFeed(feed(written), format))) expect(entries[0]!.html.trim()).toBe(clean.trim())
  })

  it('tells readers what each entry is', async () => {
    const written = entry('a', { title: 'P < NP & "so"' })
    const anonymous = entry('b', { id: 2, by: { kind: 'anonymous' }, byUrl: null, licence: null, fields: [], arxiv: null })
    for (const { title, entries } of await readTwice(writeFeed(feed(written, anonymous), format))) {
      expect(title).toBe('Recent & <best> | "Site"')
      expect(entries.map(({ id, url, author }) => [id, url, author])).toEqual([
        ['https://example.org/summaries/1', 'https://example.org/summaries/1', 'Ada'],
        ['https://example.org/summaries/2', 'https://example.org/summaries/2', 'Anonymous'],
      ])
      expect(entries[0]!.title).toBe('P < NP & "so"')
      expect(Math.floor(entries[0]!.published!.getTime() / 1000)).toBe(Date.parse('2026-01-02T03:04:05Z') / 1000)
    }
  })

  it('is a feed without entries too', async () => {
    for (const { entries } of await readTwice(writeFeed(feed(), format))) expect(entries).toEqual([])
  })

  it('is the same bytes for the same entries', () => {
    expect(writeFeed(feed(), format)).toBe(writeFeed(feed(), format))
  })
})

describe('Atom', () => {
  it('tells readers when a text was changed', async () => {
    const written = entry('a')
    for (const { entries } of await readTwice(writeFeed(feed(written), 'atom'))) expect(entries[0]!.updated).toEqual(written.updatedAt)
  })

  it('says what the standard asks for', () => {
    const written = writeFeed(feed(entry('a')), 'atom')
    expect(written).toContain('<link rel="self" type="application/atom+xml" href="https://example.org/recent.atom?a=1&amp;b"/>')
    expect(written).toContain('<link rel="alternate" type="text/html" href="https://example.org/"/>')
    expect(written).toContain('<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"/>')
    expect(written).toContain('<entry xml:lang="en"><id>https://example.org/summaries/1</id>')
    expect(written.match(/<updated>2026-02-03T04:05:06.789Z<\/updated>/g)).toHaveLength(2)
    expect(written).toContain('<category term="computer-science" label="Computer Science"/>')
    expect(written).toContain('<summary>a</summary><content type="html"><![CDATA[<p>a</p>]]></content>')
  })
})

describe('RSS', () => {
  it('has the elements of the old site', () => {
    const written = writeFeed(feed(entry('a')), 'rss')
    expect(written).toContain('xmlns:shortscience="http://www.shortscience.org/"')
    expect(written).toContain(
      '<shortscience:arxivid>1412.6980</shortscience:arxivid><shortscience:bibtexkey>journals/corr/1412.6980</shortscience:bibtexkey><shortscience:votes>7</shortscience:votes>')
    expect(writeFeed(feed(entry('a', { arxiv: null })), 'rss')).not.toContain('arxivid>')
  })

  it('has a description in HTML, the whole text beside it or, in the archive, in its place', () => {
    const both = writeFeed(feed(entry('a < b')), 'rss')
    expect(both).toContain('<description>a &amp;lt; b</description><content:encoded><![CDATA[<p>a &lt; b</p>]]></content:encoded>')
    expect(rssItems([entry('a < b')], 'description')).toContain('<description><![CDATA[<p>a &lt; b</p>]]></description>')
    expect(rssItems([entry('a < b', { html: null })], 'description')).toContain('<description>a &amp;lt; b</description>')
  })

  it('can be written in parts', () => {
    const [start, end] = rssFrame(feed())
    const entries = [entry('a'), entry('b', { id: 2 })]
    expect(start + entries.map((one) => rssItems([one])).join('') + end).toBe(writeFeed(feed(...entries), 'rss'))
  })
})

describe('JSON Feed', () => {
  it.each(hard)('brings %s through', (_, text) => {
    const written = entry(text)
    expect(JSON.parse(writeFeed(feed(written), 'feed.json')).items[0].content_html).toBe(written.html)
  })

  it('says what the standard asks for', () => {
    expect(JSON.parse(writeFeed(feed(entry('a')), 'feed.json'))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Recent & <best> | "Site"',
      home_page_url: 'https://example.org/',
      feed_url: 'https://example.org/recent.atom?a=1&b',
      items: [{
        id: 'https://example.org/summaries/1',
        url: 'https://example.org/summaries/1',
        title: 'Adam',
        authors: [{ name: 'Ada', url: 'https://example.org/people/ada' }],
        date_published: '2026-01-02T03:04:05.678Z',
        date_modified: '2026-02-03T04:05:06.789Z',
        language: 'en',
        tags: ['Computer Science'],
        summary: 'a',
        content_html: '<p>a</p>',
        _license: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      }],
    })
    expect(JSON.parse(writeFeed(feed(), 'feed.json')).items).toEqual([])
  })
})
