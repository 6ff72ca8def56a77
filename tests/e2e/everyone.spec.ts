import { ensureDatabase, withClient } from '@/scripts/postgres/client'
import { startSite } from '../support/another-site'
import { everyone } from '../support/everyone'
import { expect, test } from '../support/test'
import { get } from './steps/load'

test.describe.configure({ timeout: 240_000 })

const beginnings = ['/', '/about', '/people', '/venues', '/search?q=all', '/settings', '/notices', '/following', '/library', '/papers/new', '/write?paper=conf/all/One', '/write?paper=conf/all/Two',
  '/write?paper=conf/all/One&note=1', '/sign-in', '/robots.txt', '/rss.xml', '/rss-all.xml', '/rss-full.xml', '/nowhere']
/** Files without words, addresses that lead anywhere, and one page under many addresses. */
const passedBy = /^\/(?:_next|images|cards|random|favicon|sign-in\?|sign-in\/)/

/** The addresses of the site that an answer names. */
function linksIn(body: string, site: string): string[] {
  const named = [...body.matchAll(/(?:href|action)="([^"#]+)|(https?:[^\s"<>{}#\\]+)/g)].map(([, path, whole]) => (path ?? whole)!.replaceAll('&amp;', '&'))
  const urls = named.filter((link) => URL.canParse(link, site)).map((link) => new URL(link, site))
  return urls.filter(({ origin }) => origin === site).map(({ pathname, search }) => pathname + search)
}

/** To whom a page was told, when to nobody. */
const visitor = 'a visitor'

type Page = { path: string; how: string | null; body: string }

test('whoever is signed in and reads whatever there is, nothing of theirs is on a kept page or on another’s', async () => {
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = `/everyone${process.pid}`
  await ensureDatabase(process.env.DATABASE_URL!, url.pathname.slice(1))
  const site = await startSite({ DATABASE_URL: url.href })
  const { people, secrets } = await withClient(url.href, async (client) => {
    const all = await everyone(client)
    await client.query("SELECT pg_notify('changes', 'everything')")
    return all
  })
  const read = async (path: string, headers = {}): Promise<Page> => {
    const answer = await get(site.url + path, headers)
    const location = answer.headers.get('location')
    expect(answer.status, path).toBeLessThan(500)
    return { path, how: answer.headers.get('cache-status'), body: `${location ? `href="${location}"` : ''}${await answer.text()}` }
  }

  const told: (Page & { to: string })[] = []
  const texts = Array.from({ length: 9 }, (_, n) => [`/summaries/${n + 1}`, `/summaries/${n + 1}/history`]).flat()
  const visited = new Set([...beginnings, ...texts, ...people.map(({ handle }) => `/people/${handle}`)])
  for (const path of visited) {
    const pages = await Promise.all(people.map(async ({ handle, cookie }) => ({ to: handle, ...(await read(path, { cookie })) })))
    pages.push({ to: visitor, ...(await read(path)) })
    told.push(...pages)
    for (const link of pages.flatMap(({ body }) => linksIn(body, site.url))) if (!passedBy.test(link)) visited.add(link)
  }
  for (const path of visited) {
    const both = await Promise.all(['theme=light', 'theme=dark', ''].map((cookie) => read(path, { cookie })))
    told.push(...both.map((page) => ({ to: visitor, ...page })))
  }
  await site.stop()

  const found = told.flatMap(({ to, path, body }) => secrets.filter(({ text }) => body.includes(text)).map(({ of, what }) => ({ to, of, what, path })))
  expect(found.filter(({ to, of }) => to !== of)).toEqual([])
  // What is looked for can be found: whose it is sees it.
  const own = new Set(found.map(({ of, what }) => `${what} of ${of}`))
  const seen = ['draft of noter', 'note of noter', 'saved note of noter', 'list of noter', 'feed of noter', 'revision of shy', 'draft of unconfirmed', 'hidden summary of suspended', 'address of plain', 'address of moderator']
  expect([...own]).toEqual(expect.arrayContaining(seen))

  const visitors = told.filter(({ to }) => to === visitor)
  const kept = visitors.filter(({ how }) => how === 'site; hit')
  expect(new Set(kept.map(({ path }) => path)).size).toBeGreaterThan(150)
  expect(visitors.filter(({ body }) => /Sign out|nonce=|__next_f|csrf/i.test(body)).map(({ path }) => path)).toEqual([])
  const nameless = /^\/(?:papers|summaries|venues|recent|best|popular|rss|search|$|\?)/
  expect(visitors.filter(({ path, body }) => nameless.test(path) && /\bshy\b/.test(body)).map(({ path }) => path)).toEqual([])
})
