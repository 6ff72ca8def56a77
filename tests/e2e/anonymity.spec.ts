import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '@/scripts/migrate'
import { ensureDatabase } from '@/scripts/postgres/client'
import { startSite } from '../support/another-site'
import { everyone } from '../support/everyone'
import { expect, test } from '../support/test'
import { unknownAuthor } from '../support/unknown-author'
import { get } from './steps/load'
import { linksIn } from './steps/links'

test.describe.configure({ timeout: 300_000 })

const files = ['recent', 'popular', 'best', 'papers/riddle/one', 'papers/riddle/two', 'papers/riddle/named', 'people/candidate-one', 'people/candidate-two']
const formats = ['atom', 'rss', 'feed.json', 'bib', 'ris', 'csl.json']
const beginnings = [
  '/', '/?list=popular', '/?list=best', '/people', '/venues', '/waiting', '/about', '/moderation/log', '/search?q=riddle', '/search?q=candidate', '/nowhere',
  '/papers/riddle/one', '/papers/riddle/two', '/papers/riddle/one?order=date', '/people/candidate-one', '/people/candidate-two',
  '/people/candidate-one?show=comments', '/people/candidate-two?show=comments', '/people/candidate-one?show=drafts', '/images/abcdefghijklmnopqrstuv.png',
  '/rss.xml', '/rss-all.xml', '/rss-full.xml', '/sitemap.xml', '/robots.txt', '/users', '/search/suggestions?q=candidate', '/search/suggestions?q=riddle',
  '/?bibtexKey=riddle/one&a=candidate-one', '/?bibtexKey=riddle/one&a=candidate-two', '/user?name=candidate-one', '/cards/papers/riddle/one.png',
  ...files.flatMap((file) => formats.map((format) => `/${file}.${format}`)),
]
/** Addresses that lead anywhere, files of the framework, forms, and what is of the reader alone. */
const passedBy = /^\/(?:_next|random|favicon|sign-in|settings|write|papers\/new|report|images\/(?!abc))/
/** What of an answer is of its moment and of no author, or follows from the text alone. */
const momentary = new Set(['date', 'x-request-id', 'cache-status', 'age', 'keep-alive', 'connection', 'etag', 'content-length'])
/** A tag that the framework leaves out of a page at times. */
const fitful = '<meta name="next-size-adjust" content=""/>'
/** A page made for a reader, without the secret that its scripts share, how long ago things were, and what its scripts are told once more. */
const steady = (page: string) => page.replace(/<script[^]*?<\/script>/g, '').replace(/ nonce="[^"]*"/g, '').replace(/(<time[^>]*>)[^<]*/g, '$1')

/** Where two answers part, and how. */
function difference(one: Told, other: Told): string {
  const [was, is] = one.text === other.text ? [one.body, other.body] : [one.text, other.text]
  const at = [...was].findIndex((character, place) => character !== is[place])
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `…${around(was)}… became …${around(is)}…`
}

type Told = { how: string | null; body: string; text: string }

test('who wrote the anonymous texts changes no byte and no header of anything that anyone can fetch', async () => {
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = `/anonymity${process.pid}`
  await ensureDatabase(process.env.DATABASE_URL!, url.pathname.slice(1))
  await migrate(url.href)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { people } = await everyone(client)
  const { riddles, swap, tell, begin } = await unknownAuthor(client)
  // What is there from the beginning is not remembered otherwise.
  const site = await startSite({ DATABASE_URL: url.href })
  const readers = ['a visitor', 'plain', 'shy'].map((handle) => ({ handle, cookie: people.find((person) => person.handle === handle)?.cookie }))
  await begin()

  const read = async (path: string, cookie: string | undefined): Promise<Told> => {
    const answer = await get(site.url + path, cookie ? { cookie } : {})
    const whole = Buffer.from(await answer.arrayBuffer()).toString('latin1').replace(fitful, '')
    const text = cookie ? steady(whole) : whole
    const headers = [...answer.headers].filter(([name]) => !momentary.has(name) && !(cookie && name === 'content-security-policy')).map(([name, value]) => `${name}: ${value.replace(/; nonce="[^"]*"/g, '')}`)
    return { how: answer.headers.get('cache-status'), text, body: [answer.status, ...headers, createHash('sha256').update(text).digest('hex')].join('\n') }
  }
  const readAll = async (paths: Iterable<string>, follow?: Set<string>) => {
    const told = new Map<string, Told>()
    for (const path of paths) {
      for (const { handle, cookie } of readers) {
        const answer = await read(path, cookie)
        told.set(`${path} to ${handle}`, answer)
        if (follow) for (const link of linksIn(answer.text, site.url)) if (!passedBy.test(link)) follow.add(link)
      }
    }
    return told
  }

  const visited = new Set([...beginnings, ...riddles.flatMap((id) => [`/summaries/${id}`, `/summaries/${id}/history`, `/summaries/${id}/source`])])
  // Once to find them all: the framework makes its first pages a little otherwise.
  await readAll(visited, visited)
  await begin()
  await sleep(1500) // A page that was made just now serves for a second.
  const before = await readAll(visited)
  await swap()
  await sleep(1500)
  const after = await readAll(visited)
  const differing = [...before].filter(([key, { body }]) => after.get(key)?.body !== body).map(([key, was]) => `${key}: ${difference(was, after.get(key)!)}`)
  expect(differing).toEqual([])

  // What was compared was made anew, and would have told.
  expect([...after].filter(([key, { how }]) => key.endsWith('a visitor') && how === 'site; hit').length).toBeLessThan(after.size / 20)
  expect(before.size).toBeGreaterThan(400)
  await tell()
  await sleep(1500)
  const told = await readAll(riddles.map((id) => `/summaries/${id}`))
  expect([...told].filter(([key, { text }]) => key.endsWith('a visitor') && !text.includes('candidate-two'))).toEqual([])
  await client.end()
  await site.stop()
})
