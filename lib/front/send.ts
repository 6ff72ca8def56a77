import type { IncomingMessage, ServerResponse } from 'node:http'
import { code, codingFor, isCompressible, type Coding } from '@/lib/front/compress'
import { bodyOf, type Wire } from '@/lib/front/kept'
import type { Made } from '@/lib/front/make'
import type { Outcome } from '@/lib/front/pages'
import type { Visit } from '@/lib/front/visits'

type Headers = Record<string, string>

/** What is told of a kept answer (RFC 9211). */
const statuses = { hit: 'site; hit', made: 'site; fwd=miss', stale: 'site; hit; detail="the database is away"' }

/** A kept answer for the wire; errors are for nobody to keep. */
export async function wireOf({ kept }: Outcome, wished: Coding | undefined, policies: Headers, caching: string): Promise<Wire> {
  const { body, coding } = await bodyOf(kept, wished)
  const { status } = kept
  const etag = status === 200 ? `W/"${kept.hash}${coding ? `-${coding}` : ''}"` : ''
  const always: Headers = {
    ...policies,
    'cache-control': status < 400 ? caching : 'no-store',
    vary: 'Cookie, Accept-Encoding',
    ...(etag && { etag }),
  }
  const whole = { ...always, ...kept.headers, 'content-length': String(body.length), ...(coding && { 'content-encoding': coding }) }
  return { status, etag, coding, headers: Object.entries(whole).flat(), unchanged: Object.entries(always).flat(), body }
}

/** Keeps it for those who ask next; the uncompressed bytes of what compresses well are not worth their room. */
export function keepWire({ kept, how }: Outcome, wire: Wire): void {
  if (how !== 'stale' && (wire.coding || !kept.bodies.br)) kept.wires[wire.coding ?? 'identity'] = wire
}

/** Sends it, or word that the reader has it already; says whether a page went out. */
export function sendWire(request: IncomingMessage, response: ServerResponse, wire: Wire, { id, how }: Visit): boolean {
  const told = ['cache-status', statuses[how as Outcome['how']], 'x-request-id', id]
  const wanted = request.headers['if-none-match']
  if (wanted !== undefined && wire.etag && (wanted === '*' || wanted.includes(wire.etag))) {
    response.writeHead(304, [...wire.unchanged, ...told]).end()
    return false
  }
  response.writeHead(wire.status, [...wire.headers, ...told])
  response.end(request.method === 'HEAD' ? undefined : wire.body)
  return wire.status === 200
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
    ...((isPage || !own['cache-control']) && { 'cache-control': status < 400 ? caching : 'no-store' }),
    vary: 'Cookie, Accept-Encoding',
    'content-length': body.length,
    ...(coding && { 'content-encoding': coding }),
  })
  response.end(request.method === 'HEAD' || status === 304 || status === 204 ? undefined : body)
}
