import { appendFileSync, existsSync, statSync, truncateSync } from 'node:fs'
import type { Rejected } from '@/lib/importers/files/import'

/** Rejected records in a file beside: a line of JSON for each, with its number, its line, the reason, and the record itself. */
export function rejectedAt(path: string): Rejected {
  const size = () => (existsSync(path) ? statSync(path).size : 0)
  return {
    write(records) {
      const lines = records.map(([{ number, line, text }, reason]) => `${JSON.stringify({ record: number, line, reason, text })}\n`)
      if (lines.length > 0) appendFileSync(path, lines.join(''))
      return size()
    },
    cutTo(length) {
      if (size() > length) truncateSync(path, length)
    },
  }
}
