import { createHmac, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import { addReaders } from '@/lib/papers/views'

/** How long one reader of a paper is one, in ms; for so long the key lives under which that is remembered. */
const HOUR = 3_600_000
/** How often readers are written, in ms. */
const WRITTEN = 5_000
/** Readers remembered at most: past that, some may count twice. */
const MOST = 200_000

/** Counts the readers of papers without knowing who they are: in memory, written in one statement every few seconds. */
export function openViews() {
  let [key, seen] = [randomBytes(32), new Set<string>()]
  let counts = new Map<string, number>()

  const forgetting = setInterval(() => ([key, seen] = [randomBytes(32), new Set()]), HOUR)
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

  return {
    /** Someone has got the page of the paper of this key. */
    count(paper: string, address: string, agent: string): void {
      if (seen.size >= MOST || !agent) return
      const reader = createHmac('sha256', key).update(`${address}\n${agent}\n${paper}`).digest('base64url')
      if (seen.has(reader)) return
      seen.add(reader)
      if (isbot(agent)) return
      counts.set(paper, (counts.get(paper) ?? 0) + 1)
    },
    async stop(): Promise<void> {
      clearInterval(forgetting)
      clearInterval(writing)
      await write()
    },
  }
}
