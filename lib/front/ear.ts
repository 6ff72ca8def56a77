import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { logError } from '@/lib/log'

/** How often the connection is tried for life, and how soon a lost one is made again, in ms. */
const BEAT = 2_000
const AGAIN = 500

type Listener = { hear(notice: string): void; listening(): void; deaf(): void }

/**
 * Listens to what commands of any process change, on a connection of its own (behind a pooler a notice would not arrive),
 * and keeps on when it is lost. Until `stop()`.
 */
export function listen(connectionString: string, { hear, listening, deaf }: Listener): { stop(): Promise<void> } {
  const stopping = new AbortController()

  async function once(): Promise<void> {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: BEAT, query_timeout: BEAT, application_name: 'notices' })
    const ended = new Promise<void>((resolve) => client.once('end', resolve).on('error', () => resolve()))
    let heard = false
    try {
      await client.connect()
      client.on('notification', ({ payload = '' }) => hear(payload))
      await client.query('LISTEN changes')
      listening()
      heard = true
      while (!stopping.signal.aborted) {
        const lost = await Promise.race([ended.then(() => true), sleep(BEAT, false, { signal: stopping.signal }).catch(() => false)])
        if (lost) return
        await client.query('SELECT 1')
      }
    } finally {
      deaf()
      if (heard && !stopping.signal.aborted) logError('The notices of the database are not heard: every page is made anew until they are.')
      client.end().catch(() => {})
    }
  }

  const going = (async () => {
    while (!stopping.signal.aborted) {
      await once().catch(() => {})
      await sleep(AGAIN, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await going
    },
  }
}
