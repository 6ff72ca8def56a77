import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Unavailable } from '@/lib/errors'
import { asSource, type Rendered } from './render'

/** How long a text may take, in ms; the limits on texts keep it to a third of that on an idle machine. */
const DEADLINE = 3_000
/** How long the thread stays when it has nothing to do, in ms: it takes some 50 MB. */
const IDLE = 30_000
/** Texts that may wait for it. */
const MOST_WAITING = 20
const resourceLimits = { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 16 }

/**
 * From now on heavy texts are rendered in a thread of their own, one after the other, each for a bounded time in bounded
 * memory; one that needs more is shown as its source.
 * @param file what the thread runs, beside this in the scripts' bundle
 * @param deadline in ms
 */
export function openRenderThread({ file = new URL('./render-thread.mjs', import.meta.url), deadline = DEADLINE } = {}) {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits })
    // What goes wrong while a text is waited for is that text's; the thread itself is begun anew.
    begun.on('error', () => {}).once('exit', () => begun === thread && (thread = undefined))
    begun.unref()
    return begun
  }

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ended = thread
    thread = undefined
    await ended?.terminate()
  }

  async function render(text: string): Promise<Rendered> {
    clearTimeout(idle)
    const asked = (thread ??= begin())
    asked.ref()
    try {
      const answer = once(asked, 'message', { signal: AbortSignal.timeout(deadline) })
      asked.postMessage(text)
      return (await answer)[0]
    } catch (error) {
      await end()
      const reason = tooCostly[(error as NodeJS.ErrnoException).code ?? '']
      if (!reason) throw error
      return asSource(text, reason)
    } finally {
      asked.unref()
      idle = setTimeout(end, IDLE).unref()
    }
  }

  function take(message: unknown): void {
    const asked = message as { text: string; answer?: Promise<Rendered> }
    if (waiting >= MOST_WAITING) {
      asked.answer = Promise.reject(new Unavailable('Many large texts are being rendered just now. Please try again in a moment.'))
      return
    }
    waiting++
    asked.answer = last.then(() => render(asked.text)).finally(() => waiting--)
    last = asked.answer.catch(() => {})
  }

  subscribe('renders', take)
  return {
    async stop(): Promise<void> {
      unsubscribe('renders', take)
      await end()
    },
  }
}

const tooCostly: Record<string, string> = {
  ABORT_ERR: 'it takes too long to read',
  ERR_WORKER_OUT_OF_MEMORY: 'it takes too much memory to read',
}
