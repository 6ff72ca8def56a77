import type { FiledWork } from '../work'

/** One record as a file has it, with its place in it, from 1, and the line that it begins on. */
export type RawRecord = { number: number; line: number; text: string; /** Why it cannot be read at all. */ broken?: string }

/** What became of a record. Of a record that names none and is no mistake (a proceedings volume, say) nothing does. */
export type ReadRecord = RawRecord & ({ work: FiledWork } | { problem: string })

/** Cuts a text that comes in pieces into records. */
export type Splitter = { push(text: string): RawRecord[]; end(): RawRecord[] }

/** Reads records in their order; one that needs another may come out after that other. */
export type Reader = {
  read(record: RawRecord): ReadRecord[]
  end(): ReadRecord[]
  /** The earliest record that has been read and has not come out yet. */
  waiting(): number | undefined
}

/** Characters of the longest record; what is longer is none, but a file cut in two. */
export const LONGEST_RECORD = 4_000_000

/** A reader of records that need no other. */
export function eachAlone(decode: (text: string) => FiledWork | string | null): Reader {
  const read = (record: RawRecord): ReadRecord[] => {
    if (record.broken) return [{ ...record, problem: record.broken }]
    let found: ReturnType<typeof decode>
    try {
      found = decode(record.text)
    } catch {
      // Markup within markup, deeper than any work's.
      found = 'It cannot be read.'
    }
    if (found === null) return []
    return [typeof found === 'string' ? { ...record, problem: found } : { ...record, work: found }]
  }
  return { read, end: () => [], waiting: () => undefined }
}
