import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Source } from '@/lib/importers/sources'
import { fixture } from './source-fixtures'

const routes: [Source, RegExp][] = [
  ['arxiv', /^\/api\/query\?id_list=([^&]+)/], ['crossref', /^\/works\/([^?]+)/], ['datacite', /^\/dois\/([^?]+)/],
  ['dblp', /^\/rec\/(.+)\.xml$/], ['pubmed', /^\/entrez\/eutils\/efetch\.fcgi\?db=pubmed&id=(\d+)/], ['doi', /^\/(10\.[^?]+)/],
]

/** What can go wrong with Crossref, by the end of the DOI that it is asked for. */
const faults: Record<string, (response: ServerResponse) => void> = {
  'busy-for-two-minutes': (response) => response.writeHead(429, { 'retry-after': '120' }).end('Too many'),
  away: (response) => response.writeHead(503).end('<html>Down for maintenance</html>'),
  forbidden: (response) => response.writeHead(403).end(),
  'never-ends': (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"status":'),
  'cut-off': (response) => response.writeHead(200, { 'content-length': '5000' }).write('{"status":"ok"', () => response.destroy()),
  malformed: (response) => response.end('{"status":"ok","message":{"DOI":"10.5555/malf'),
  'a-page': (response) => response.end('<!doctype html><title>Sign in to the network</title>'),
  empty: (response) => response.end(),
  'ten-megabytes': (response) => response.end(JSON.stringify({ status: 'ok', message: { DOI: '10.5555/ten-megabytes', title: ['x'.repeat(10_000_000)] } })),
  elsewhere: (response) => response.writeHead(302, { location: 'http://127.0.0.2:1/works/x' }).end(),
  'round-and-round': (response) => response.writeHead(302, { location: '/works/10.5555%2Fround-and-round' }).end(),
}
export const faulty = Object.keys(faults).map((name) => `10.5555/${name}`)

/** A paper of its own for every DOI that ends in `-here`, whoever made it up. */
function plain(doi: string): string | undefined {
  if (!doi.endsWith('-here')) return undefined
  const message = { DOI: doi, title: [`Found at ${doi}`], author: [{ given: 'Lise', family: 'Meitner' }], issued: { 'date-parts': [[1939]] }, abstract: '<jats:p>Why nuclei burst.</jats:p>' }
  return JSON.stringify({ status: 'ok', message })
}

/**
 * A real server that is all the sources at once, at one origin; `asked` lists what it was asked for, `heard` with which headers.
 * @param at its port; a free one unless told
 */
export async function sourceServer(at = 0) {
  const asked: string[] = []
  const heard: NodeJS.Dict<string | string[]>[] = []
  const server = createServer((request, response) => {
    const [source, form] = routes.find(([, path]) => path.test(request.url!)) ?? []
    if (!source || !form) return void response.writeHead(404).end('Resource not found.')
    const id = decodeURIComponent(form.exec(request.url!)![1]!)
    asked.push(`${source} ${id}`)
    heard.push(request.headers)
    const fault = source === 'crossref' ? faults[id.replace('10.5555/', '')] : undefined
    if (fault) return fault(response)
    const body = fixture(source, id) ?? (source === 'crossref' ? plain(id) : undefined)
    if (body === undefined) return void response.writeHead(404).end('Resource not found.')
    // doi.org sends on to the agency that answers.
    if (source === 'doi' && !request.url!.endsWith('?agency')) return void response.writeHead(302, { location: `${request.url}?agency` }).end()
    response.end(body)
  })
  await new Promise<void>((resolve) => void server.listen(at, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => void server.close(() => resolve()))
  }
  return { asked, heard, url: `http://127.0.0.1:${port}`, close }
}

/** The environment that leads to it instead of to the sources. */
export const sourcesAt = (url: string) => ({ ARXIV_URL: url, CROSSREF_URL: url, DATACITE_URL: url, DBLP_URL: url, PUBMED_URL: url, DOI_URL: url })
