import { createHmac, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import { networkOf } from '@/lib/network'
import { addReaders } from '@/lib/papers/views'

/** How long one reader of a paper is one, in ms; for so long the key lives under which that is remembered. */
const HOUR = 3_600_000
/** How often readers are written, in ms. */
const WRITTEN = 5_000
/** Readers remembered at most: past that, nobody new is counted until the hour is over. */
const MOST = 200_000
/** Readers of one paper from one network within the hour: a household or a class, not a machine with many names. */
const TOGETHER = 10

/** Counts the readers of papers without knowing who they are: in memory, written in one statement every few seconds. */
export function openViews() {
  let [key, seen] = [randomBytes(32), new Map<string, number>()]
  let counts = new Map<string, number>()

  const forgetting = setInterval(() => ([key, seen] = [randomBytes(32), new Map()]), HOUR)
  const writing = setInterval(() => void write(), WRITTEN)
  forgetting.unref()
  writing.unref()

  /** Writes what has been counted; what cannot be written now is written later. */
  async function write(): Promise<void> {
    const written = counts
    counts = new Map()
    await addReaders(written).catch(() => {
      for (const [paper, readers] of written) counts.set(paper, (counts.get(paper) ?? 0) + readers)
    })
  }

  const hidden = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\n')).digest('base64url')

  return {
    /** Someone has got the page of the paper of this key. */
    count(paper: string, address: string, agent: string): void {
      if (seen.size >= MOST || !agent) return
      const reader = hidden(address, agent, paper)
      if (seen.has(reader)) return
      seen.set(reader, 1)
      const network = hidden(networkOf(address), paper)
      const together = seen.get(network) ?? 0
      if (together >= TOGETHER || isbot(agent)) return
      seen.set(network, together + 1)
      counts.set(paper, (counts.get(paper) ?? 0) + 1)
    },
    async stop(): Promise<void> {
      clearInterval(forgetting)
      clearInterval(writing)
      await write()
    },
  }
}
