import { setTimeout as sleep } from 'node:timers/promises'

/** Asks any server by plain HTTP; a redirect is an answer. */
export const get = (url: string, headers = {}) => fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(20_000) })

/** What a reader was answered, and when they asked; no status: nothing. */
export type Read = { url: string; at: number; status?: number; how?: string | null; etag?: string | null }

/** Readers who never stop asking, `each` of every address every `pause` ms, until they are stopped. */
export function readers(urls: string[], { each = 2, pause = 20, headers = {} } = {}) {
  const reads: Read[] = []
  let isOver = false
  const once = async (url: string): Promise<Read> => {
    const at = performance.now()
    const answer = await get(url, headers).catch(() => undefined)
    const isWhole = await answer?.text().then(() => true, () => false)
    if (!answer || !isWhole) return { url, at }
    return { url, at, status: answer.status, how: answer.headers.get('cache-status'), etag: answer.headers.get('etag') }
  }
  const going = urls.flatMap((url) => Array.from({ length: each }, async () => {
    while (!isOver) {
      reads.push(await once(url))
      await sleep(pause)
    }
  }))
  return {
    reads,
    async stop(): Promise<Read[]> {
      isOver = true
      await Promise.all(going)
      return reads
    },
  }
}
