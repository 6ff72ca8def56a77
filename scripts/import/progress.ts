import type { Counts } from '@/lib/importers/files/import'
import type { FileSource } from './source'

/** Milliseconds between two lines where nobody watches a terminal. */
const PAUSE = 10_000

/** Tells on standard error how far an import is, how fast it goes and how long it will take. */
export function progress({ size, bytesRead }: Pick<FileSource, 'size' | 'bytesRead'>, format: string): (counts: Counts) => void {
  const began = performance.now()
  const isTerminal = process.stderr.isTTY
  let [first, shown] = [-1, -Infinity]
  console.error(`Reading ${format} …`)
  return ({ records, rejected }) => {
    if (first < 0) first = records
    const now = performance.now()
    if (now - shown < (isTerminal ? 200 : PAUSE)) return
    shown = now
    const seconds = (now - began) / 1000
    const share = size ? bytesRead() / size : 0
    const parts = [
      `${records.toLocaleString('en')} records`, `${Math.round((records - first) / Math.max(seconds, 0.001)).toLocaleString('en')} a second`,
      ...(rejected > 0 ? [`${rejected.toLocaleString('en')} rejected`] : []),
      ...(share > 0 ? [`${Math.floor(share * 100)} %`, `${spell(seconds * (1 - share) / share)} left`] : []),
    ]
    process.stderr.write(isTerminal ? `\r\x1b[K${parts.join(', ')}` : `${parts.join(', ')}\n`)
  }
}

const spell = (seconds: number) => (seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`)
