import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { listen } from '@/lib/front/ear'
import { openMetrics } from '@/lib/front/metrics'
import { noPolicies, policiesFor } from '@/lib/front/policies'
import { openSite } from '@/lib/front/site'
import { openVisits } from '@/lib/front/visits'
import { openWatch } from '@/lib/front/watch'
import { logError, openLog, type LogMode } from '@/lib/log'
import { openRenderThread } from '@/lib/markdown/thread'

/** How long requests under way may take once the server is told to stop, in milliseconds. */
const patience = 10_000

export type ServeOptions = {
  dev: boolean
  port: number
  siteUrl: string
  trustProxy: number
  /** How long a CDN in front may keep a visitor's page, in seconds. */
  cdnSeconds: number
  /** Memory for kept pages. */
  cacheMegabytes: number
  /** Of a database that passes notices on: not through a pooler. */
  databaseUrl: string
  /** Origins of the services that people sign in by. */
  signInAt: string[]
  /** How requests are told of on stdout; not at all unless asked. */
  log?: LogMode
  /** Whoever bears it may read the metrics; without one nobody may. */
  metricsToken?: string
}

/**
 * Serves the site: the framework's pages, behind what answers by itself where they should not be asked.
 * `stop()` takes no new requests, waits for those under way (ten seconds at most) and lets go of the port.
 * @throws the error of listening, such as EADDRINUSE
 */
export async function serve({ dev, port, siteUrl, trustProxy, cdnSeconds, cacheMegabytes, databaseUrl, signInAt, log = 'off', metricsToken }: ServeOptions) {
  openLog(log)
  const url = new URL(siteUrl)
  const server = createServer()
  const app = next({ dev, dir: process.cwd(), port, hostname: url.hostname, ...(dev && { httpServer: server }) })
  await app.prepare()
  const policies = dev ? noPolicies : policiesFor(siteUrl, signInAt)
  const site = openSite({ handle: app.getRequestHandler(), url, policies, trustProxy, cdnSeconds, cacheMegabytes, dev })
  const ear = listen(databaseUrl, site.pages)
  const renders = openRenderThread()
  const metrics = metricsToken ? openMetrics(site.pages.held) : undefined
  const isForWatchers = openWatch({ policies: policies.visitor, metrics, token: metricsToken })
  const visits = openVisits({ metrics, trustProxy })

  let stopping = false
  server.on('request', (request, response) => {
    if (stopping) response.setHeader('connection', 'close')
    if (isForWatchers(request, response)) return
    const visit = visits(request, response)
    site.answer(request, response, visit)?.catch((error) => {
      if (request.complete && !response.headersSent) logError(error, visit.id)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve))

  return {
    async stop(): Promise<void> {
      stopping = true
      const closed = new Promise((resolve) => server.close(resolve))
      // Those whose last answer was under way when it closed would stay until they are bored.
      const closing = setInterval(() => server.closeIdleConnections(), 20)
      await Promise.race([closed, sleep(dev ? 0 : patience, undefined, { ref: false })])
      clearInterval(closing)
      server.closeAllConnections()
      await Promise.all([ear.stop(), site.views.stop(), renders.stop(), app.close()])
    },
  }
}
