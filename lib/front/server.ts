import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { readBody, withBody } from '@/lib/front/body'
import { answerDocument } from '@/lib/front/document'
import { settleStatus } from '@/lib/front/form-status'
import { isReadable } from '@/lib/front/forms'
import { bodyLimit, takesPictures, tooLarge, turnAway } from '@/lib/front/gate'
import { settleHeaders } from '@/lib/front/headers'
import { refuse } from '@/lib/front/refuse'

/** How long requests under way may take once the server is told to stop, in milliseconds. */
const patience = 10_000

export type ServeOptions = { dev: boolean; port: number; siteUrl: string; trustProxy: number }

/** Addresses of files, which go out as they are read. */
const isFile = (url: string) => /^\/(_next|images)\//.test(url)

/**
 * Serves the site: the framework's pages, behind a gate that answers by itself what they should not see.
 * `stop()` takes no new requests, waits for those under way (ten seconds at most) and lets go of the port.
 * @throws the error of listening, such as EADDRINUSE
 */
export async function serve({ dev, port, siteUrl, trustProxy }: ServeOptions): Promise<{ stop(): Promise<void> }> {
  const site = new URL(siteUrl)
  const server = createServer()
  const app = next({ dev, dir: process.cwd(), port, hostname: site.hostname, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const turned = turnAway({ method, url, headers }, site.origin)
    if (turned) return refuse(request, response, turned)
    settleHeaders(request, site, trustProxy)
    if (method !== 'POST' && !('rsc' in headers) && !isFile(url)) return answerDocument(handle, request, response)
    if (method !== 'POST' || takesPictures(url)) return handle(request, response)
    const body = await readBody(request, bodyLimit(url))
    if (!body) return refuse(request, response, tooLarge(url))
    if (!(await isReadable(body, headers['content-type'] ?? '', 'next-action' in headers))) {
      return refuse(request, response, { status: 400, sentence: 'This form arrived damaged. Go back and send it again.' })
    }
    settleStatus(request, response)
    return handle(withBody(request, body), response)
  }

  let stopping = false
  server.on('request', (request, response) => {
    if (stopping) response.setHeader('connection', 'close')
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()))
    answer(request, response).catch((error) => {
      if (!request.complete || response.headersSent) return response.destroy()
      console.error(error)
      refuse(request, response, { status: 500, sentence: 'Something went wrong here. Please try again in a moment.' })
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve))

  return {
    async stop() {
      stopping = true
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.race([closed, sleep(dev ? 0 : patience, undefined, { ref: false })])
      server.closeAllConnections()
      await app.close()
    },
  }
}
