import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from '@/lib/front/metrics'
import { logRequest, logsRequests } from '@/lib/log'

/**
 * How an answer came about: from the kept pages (hit, made, stale), made for a person or for this visitor alone (anew),
 * passed on as it was read (file), from a form, led elsewhere, or refused by the server itself.
 */
export type How = 'hit' | 'made' | 'stale' | 'person' | 'anew' | 'file' | 'form' | 'led' | 'refused'

/** A request under way, as it will be told of. */
export type Visit = { id: string; how: How; error?: string }

/** What nobody waited for any more, as proxies number it. */
const GONE = 499

/**
 * Gives every request its id, which its answer bears as X-Request-Id, and when it is over tells the log and the metrics.
 * @param trustProxy how many proxies of our own stand in front: then the id is theirs
 */
export function openVisits({ metrics, trustProxy }: { metrics?: Pick<Metrics, 'count'>; trustProxy: number }) {
  const isTold = logsRequests() || metrics !== undefined
  return function begin(request: IncomingMessage, response: ServerResponse): Visit {
    const { method = '', url = '', socket } = request
    const visit: Visit = { id: idOf(request.headers['x-request-id'], trustProxy), how: 'refused' }
    if (!isTold) return visit
    const began = performance.now()
    const sent = socket.bytesWritten
    response.once('close', () => {
      const ms = performance.now() - began
      const status = response.headersSent ? response.statusCode : GONE
      metrics?.count(visit.how, status, ms / 1000)
      const bytes = socket.bytesWritten - sent
      logRequest({ ...visit, method, path: pathToTell(url), status, ms: Math.round(ms * 100) / 100, bytes })
    })
    return visit
  }
}

/** Of a request: what a proxy of ours calls it, if that is a plain word, else a new one. */
export function idOf(given: string | string[] | undefined, trustProxy: number): string {
  return trustProxy > 0 && typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Addresses whose next part says who someone is or opens what is not for everyone. */
const telling = /^\/(people|images|shared|confirm|reset)\/[^/]*[^]*$/

/** The path of an address without what the log is not to hold; what is not plain letters comes from nobody's browser. */
export function pathToTell(url: string): string {
  const [path = ''] = url.split('?', 1)
  return path.replace(telling, '/$1/…').slice(0, 300).replace(/[^!-~…]/g, '?')
}
