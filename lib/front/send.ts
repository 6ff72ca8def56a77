import type { IncomingMessage, ServerResponse } from 'node:http'
import { code, codingFor, isCompressible, type Coding } from '@/lib/front/compress'
import { bodyOf } from '@/lib/front/kept'
import type { Made } from '@/lib/front/make'
import type { Outcome } from '@/lib/front/pages'

type Headers = Record<string, string>

/** What is told of a kept answer (RFC 9211). */
const statuses = { hit: 'site; hit', made: 'site; fwd=stale; stored', stale: 'site; hit; detail="the database is away"' }

/** An answer as it goes over the wire: its headers as the server writes them fastest, one after the other. */
export type Wire = { status: number; etag: string; headers: string[]; unchanged: string[]; body: Buffer }

/** A kept answer for the wire; errors are for nobody to keep. */
export async function wireOf({ kept, how }: Outcome, coding: Coding | undefined, policies: Headers, caching: string): Promise<Wire> {
  const { body, coding: used } = await bodyOf(kept, coding)
  const { status } = kept
  const etag = status === 200 ? `W/"${kept.hash}${used ? `-${used}` : ''}"` : ''
  const always: Headers = {
    ...policies,
    'cache-control': status < 400 ? caching : 'no-store',
    vary: 'Cookie, Accept-Encoding',
    'cache-status': statuses[how],
    ...(etag && { etag }),
  }
  const whole = { ...always, ...kept.headers, 'content-length': String(body.length), ...(used && { 'content-encoding': used }) }
  return { status, etag, headers: Object.entries(whole).flat(), unchanged: Object.entries(always).flat(), body }
}

/** Sends it, or word that the reader has it already. */
export function sendWire(request: IncomingMessage, response: ServerResponse, wire: Wire, id: string): void {
  const wanted = request.headers['if-none-match']
  if (wanted !== undefined && wire.etag && (wanted === '*' || wanted.includes(wire.etag))) {
    response.writeHead(304, [...wire.unchanged, 'x-request-id', id]).end()
    return
  }
  response.writeHead(wire.status, [...wire.headers, 'x-request-id', id])
  response.end(request.method === 'HEAD' ? undefined : wire.body)
}

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
