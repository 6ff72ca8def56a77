import type { IncomingMessage, ServerResponse } from 'node:http'
import { code, codingFor, isCompressible } from '@/lib/front/compress'
import { bodyOf, type Kept } from '@/lib/front/kept'
import type { Made } from '@/lib/front/make'
import type { Outcome } from '@/lib/front/pages'

type Headers = Record<string, string>

/** What is told of a kept answer (RFC 9211). */
const statuses = { hit: 'site; hit', made: 'site; fwd=stale; stored', stale: 'site; hit; detail="the database is away"' }

/** Sends a kept answer to a visitor, or word that they have it already. Errors are for nobody to keep. */
export async function sendKept(request: IncomingMessage, response: ServerResponse, { kept, how }: Outcome, policies: Headers, caching: string) {
  const { body, coding } = await bodyOf(kept, codingFor(request))
  const headers: Headers = {
    ...policies,
    ...kept.headers,
    'cache-control': kept.status < 400 ? caching : 'no-store',
    vary: 'Cookie, Accept-Encoding',
    'cache-status': statuses[how],
  }
  if (kept.status === 200) headers.etag = `W/"${kept.hash}${coding ? `-${coding}` : ''}"`
  if (headers.etag && matches(request.headers['if-none-match'], headers.etag)) {
    for (const name of ['content-type', 'content-disposition', 'link']) delete headers[name]
    response.writeHead(304, headers).end()
    return
  }
  headers['content-length'] = String(body.length)
  if (coding) headers['content-encoding'] = coding
  response.writeHead(kept.status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

const matches = (wanted: string | undefined, etag: string) => wanted !== undefined && (wanted === '*' || wanted.includes(etag))

/** Sends what was made for this one request; `policies` says how long a page may be kept, a file says so itself. */
export async function sendMade(request: IncomingMessage, response: ServerResponse, made: Made, { 'cache-control': caching, ...policies }: Headers) {
  const { status, headers } = made
  const type = String(headers['content-type'] ?? '')
  const coding = isCompressible(made.body, type) ? codingFor(request) : undefined
  const body = coding ? await code(made.body, coding) : made.body
  const own = { ...headers }
  for (const name of ['transfer-encoding', 'connection', 'keep-alive']) delete own[name]
  const isPage = type.startsWith('text/html') || (status >= 300 && status < 400)
  response.writeHead(status, {
    ...own,
    ...policies,
    ...(isPage && { 'cache-control': status < 400 ? caching : 'no-store' }),
    vary: 'Cookie, Accept-Encoding',
    'content-length': body.length,
    ...(coding && { 'content-encoding': coding }),
  })
  response.end(request.method === 'HEAD' || status === 304 || status === 204 ? undefined : body)
}
