import type { IncomingMessage, ServerResponse } from 'node:http'
import { pool } from '@/lib/db'
import { bears } from '@/lib/front/bearer'
import type { Metrics } from '@/lib/front/metrics'
import { shared, soon } from '@/lib/front/soon'
import { logError } from '@/lib/log'
import { appliedMigrations, ownMigrations } from '@/lib/migrations'

type Told = { status: number; text: string; type?: string }
type WatchOptions = { policies: Record<string, string>; metrics?: Metrics; token?: string }

const nothing: Told = { status: 404, text: 'There is nothing at this address.' }

/** What the machines that look after a site ask of it; they are answered by the server itself, and no request of theirs is told of. */
export function openWatch({ policies, metrics, token }: WatchOptions) {
  const ready = shared(readiness, 1000)
  const answers: Record<string, (request: IncomingMessage) => Promise<Told>> = {
    '/healthz': async () => ({ status: 200, text: 'ok' }),
    '/readyz': ready,
    '/metrics': async ({ headers }) => {
      if (!metrics || !token || !bears(headers.authorization, token)) return nothing
      return { status: 200, text: await metrics.text(), type: metrics.type }
    },
  }

  async function tell(request: IncomingMessage, response: ServerResponse, asked: Promise<Told>): Promise<void> {
    const { status, text, type = 'text/plain; charset=utf-8' } = await asked.catch((error): Told => {
      logError(error)
      return { status: 503, text: 'This could not be found out.' }
    })
    const body = `${text.trimEnd()}\n`
    const headers = { ...policies, 'content-type': type, 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store' }
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  }

  /** Answers one of these questions; false for any other request. */
  return function answersWatcher(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    const answer = own.test(url) && answers[url.split('?', 1)[0]!]
    if (answer) void tell(request, response, answer(request))
    return Boolean(answer)
  }
}

const own = /^\/(?:healthz|readyz|metrics)(?:\?|$)/

/** Whether pages can be made: the database answers within a second and is as these sources want it. */
async function readiness(): Promise<Told> {
  const applied = await soon(appliedMigrations(pool))
  if (!applied) return { status: 503, text: 'The database does not answer.' }
  const missing = ownMigrations().filter((name) => !applied.includes(name))
  return missing.length ? { status: 503, text: `The database lacks the migration ${missing.join(', ')}.` } : { status: 200, text: 'ok' }
}
