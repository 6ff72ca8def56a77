import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Handle } from '@/lib/front/make'
import { policiesFor } from '@/lib/front/policies'
import { onEnd } from '@/scripts/start/ending'
import { openAsker, type Load } from './asker'
import { median } from './median'
import { startNginx } from './nginx'
import { paperKey } from './paper'
import { cpu, family, tells } from './processes'
import type { Site } from './site'
import { table } from './table'

const TIMES = 8_000
const ROUNDS = 5
/** How many pages are kept while one of them is asked for. */
const KEPT = [20, 50_000]

/** `pid`: of another process, whose CPU counts instead of ours. */
type Row = { name: string; load: Load; target?: string; bare?: string; pid?: number }

/** What a kept page costs, beside a bare server that sends the same bytes: CPU of this process, which holds both. */
export async function pages({ url, cookie }: Site): Promise<void> {
  const asker = openAsker()
  const headers = { 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
  const paper = `${url}/papers/${paperKey(1)}`
  const { bytes, answer } = await sample(paper, headers)
  const bare = await serve((request, response) => {
    if (request.headers['if-none-match']) return void response.writeHead(304, answer.given304).end()
    response.writeHead(200, answer.given).end(bytes)
  })
  const again = { ...headers, 'if-none-match': answer.given.etag! }
  const rows: Row[] = [
    { name: 'bare node:http', load: { urls: [bare], headers, times: TIMES, status: 200 } },
    { name: 'kept paper page', load: { urls: [paper], headers, times: TIMES, status: 200 }, bare: 'bare node:http', target: '≤ 1.5' },
    { name: 'bare node:http, 304', load: { urls: [bare], headers: again, times: TIMES, status: 304 } },
    { name: 'kept paper page, 304', load: { urls: [paper], headers: again, times: TIMES, status: 304 }, bare: 'bare node:http, 304', target: '≤ 1.2' },
    { name: 'made for a person', load: { urls: [paper], headers: { ...headers, cookie }, times: 100, status: 200 }, bare: 'bare node:http' },
  ]
  for (const count of KEPT) {
    const small = await manyPages(count)
    await asker({ urls: small, headers, times: count, status: 200 })
    rows.push({ name: `small page, ${count.toLocaleString('en')} kept`, load: { urls: small.slice(0, 50), headers, times: TIMES, status: 200 }, bare: 'bare node:http' })
  }
  const nginx = tells ? await startNginx(bytes) : undefined
  if (nginx) rows.push({ name: 'nginx, the same bytes', load: { urls: [nginx.url], headers, times: TIMES, status: 200 }, bare: 'bare node:http', pid: nginx.pid })
  const spent = new Map(rows.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, load, pid } of rows) {
      const used = () => (pid ? 1000 * cpu(family(pid)) : sum(process.cpuUsage()))
      const before = used()
      await asker(load)
      if (round) spent.get(name)!.push((used() - before) / load.times)
    }
  }
  const cost = (name: string) => median(spent.get(name)!)
  table(
    `Serving a page of ${bytes.length.toLocaleString('en')} bytes (CPU in µs a request)`,
    ['', 'CPU', '÷ bare', 'target'],
    rows.map(({ name, bare: of, target = '' }) => [name, cost(name).toFixed(0), of ? (cost(name) / cost(of)).toFixed(2) : '', target]),
  )
}

/** The answer to an address as it goes over the wire, and the headers of a 304 in its place. */
async function sample(url: string, headers: Record<string, string>) {
  const { get } = await import('node:http')
  const one = (more = {}) =>
    new Promise<{ bytes: Buffer; given: Record<string, string> }>((resolve, reject) => {
      get(url, { headers: { ...headers, ...more } }, async (response) => {
        const bytes = Buffer.concat(await response.toArray())
        const own = Object.entries(response.headers).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
        resolve({ bytes, given: Object.fromEntries(own) as Record<string, string> })
      }).on('error', reject)
    })
  await one()
  const { bytes, given } = await one()
  return { bytes, answer: { given, given304: (await one({ 'if-none-match': given.etag })).given } }
}

/** A site with so many pages of its own, made by a framework that costs nothing. */
async function manyPages(count: number): Promise<string[]> {
  const handle: Handle = async ({ url = '' }, response) => {
    const link = `<link rel="canonical" href="http://bench.example${url}"/>`
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!DOCTYPE html><html><head>${link}</head><body>${'A small page. '.repeat(100)}</body></html>`)
  }
  const { openSite } = await import('@/lib/front/site')
  const url = new URL('http://bench.example')
  const site = openSite({ handle, url, policies: policiesFor(url.href, []), trustProxy: 0, cdnSeconds: 0, cacheMegabytes: 1000, dev: false })
  site.pages.listening()
  const origin = await serve((request, response) => void site.answer(request, response, { id: '', how: 'refused' }))
  return Array.from({ length: count }, (_, n) => `${origin}/papers/small-${n}`)
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onEnd(async () => server.closeAllConnections())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const sum = ({ user, system }: NodeJS.CpuUsage) => user + system
