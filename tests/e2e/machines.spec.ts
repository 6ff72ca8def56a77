import { parse } from '@retorquere/bibtex-parser'
import { expect, test } from '../support/test'
import { site } from '../support/server'
import { ask } from './steps/http'

const paper = '/papers/journals/corr/KingmaB14'

const files: [path: string, type: string, name: string][] = [
  [`${paper}.bib`, 'application/x-bibtex; charset=utf-8', 'journals-corr-KingmaB14.bib'],
  [`${paper}.ris`, 'application/x-research-info-systems; charset=utf-8', 'journals-corr-KingmaB14.ris'],
  [`${paper}.csl.json`, 'application/vnd.citationstyles.csl+json; charset=utf-8', 'journals-corr-KingmaB14.csl.json'],
  ['/venues/conf/nips.bib?year=2017', 'application/x-bibtex; charset=utf-8', 'conf-nips-2017.bib'],
  ['/venues/conf/nips.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', 'conf-nips.csl.json'],
  ['/people/meilin-hart.ris', 'application/x-research-info-systems; charset=utf-8', 'meilin-hart.ris'],
  ['/recent.bib', 'application/x-bibtex; charset=utf-8', 'recent.bib'],
  ['/popular.ris?period=week', 'application/x-research-info-systems; charset=utf-8', 'popular.ris'],
  ['/best.bib?field=computer-science', 'application/x-bibtex; charset=utf-8', 'best-computer-science.bib'],
]

for (const [path, type, name] of files) {
  test(`reference managers read ${path}`, async () => {
    const { status, headers, body } = await ask(path)
    expect({ status, type: headers.get('content-type'), as: headers.get('content-disposition') }).toEqual({ status: 200, type, as: `inline; filename="${name}"` })
    if (name.endsWith('.bib')) {
      const { entries, errors } = parse(body)
      // The macros of a formula stay as they are, known to the parser or not.
      expect(errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([])
      expect(entries.length).toBeGreaterThan(0)
    }
    if (name.endsWith('.ris')) expect(body).toMatch(/^TY {2}- [^]*ER {2}- \r\n$/)
    if (name.endsWith('.json')) expect(JSON.parse(body)).toContainEqual(expect.objectContaining({ title: expect.any(String) }))
  })
}

test('there is no file about what is not here', async () => {
  for (const path of ['/papers/nobody/wrote-this.bib', '/people/nobody.ris', '/venues/conf/nowhere.csl.json', '/exports/doc/papers/x', '/cards/papers/nobody.png', '/sitemaps/99999.xml']) {
    expect((await ask(path)).status, path).toBe(404)
  }
})

test('a paper tells machines of itself in its head', async () => {
  const { body } = await ask(paper)
  const head = body.slice(0, body.indexOf('</head>'))
  for (const tag of [
    '<meta name="citation_title" content="Adam: A Method for Stochastic Optimization"/>',
    '<meta name="citation_author" content="Diederik P. Kingma"/><meta name="citation_author" content="Jimmy Ba"/>',
    '<meta name="citation_arxiv_id" content="1412.6980"/>',
    `<link rel="canonical" href="${site.url}${paper}"/>`,
    `<link rel="alternate" type="application/x-bibtex" href="${site.url}${paper}.bib"/>`,
    `<meta property="og:image" content="${site.url}/cards${paper}.png"/>`,
    '<meta name="twitter:card" content="summary_large_image"/>',
  ]) expect(head).toContain(tag)
  const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body)?.[1]
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'ScholarlyArticle', '@id': site.url + paper, review: [{ '@type': 'Review' }, {}, {}] })
})

test('a paper has a card', async () => {
  const { status, headers, body } = await ask(`/cards${paper}.png`)
  expect([status, headers.get('content-type'), body.slice(1, 4)]).toEqual([200, 'image/png', 'PNG'])
})

for (const [path, canonical] of [
  ['/', ''],
  ['/?list=best&field=biology&utm_source=x', '/?list=best&field=biology'],
  ['/people?after=3.4&x=1', '/people?after=3.4'],
  ['/people/meilin-hart?show=comments&x', '/people/meilin-hart?show=comments'],
  ['/venues?x=1', '/venues'],
  ['/venues/conf/nips?year=2017&x=1', '/venues/conf/nips?year=2017'],
  ['/summaries/1', paper],
]) {
  test(`${path} says which address is its own`, async () => {
    const { body } = await ask(path!)
    expect(/<link rel="canonical" href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')).toBe(site.url + canonical)
  })
}

test('search engines find every paper that has been explained, from robots.txt on', async () => {
  const robots = await ask('/robots.txt')
  expect(robots.body).toContain('Disallow: /write')
  const index = await ask(new URL(/^Sitemap: (.*)$/m.exec(robots.body)![1]!).pathname)
  expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const parts = [...index.body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address!).pathname)
  expect(parts.length).toBeGreaterThan(0)
  const bodies = await Promise.all(parts.map(async (part) => (await ask(part)).body))
  expect(bodies.join('')).toContain(`<url><loc>${site.url}${paper}</loc><lastmod>`)
})

test('the icon that browsers and feed readers ask for unasked is there', async () => {
  const { status, headers } = await ask('/favicon.ico')
  expect([status, headers.get('content-type')]).toEqual([200, 'image/x-icon'])
})
