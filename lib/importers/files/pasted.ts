import { formatOf } from './format'
import type { ReadRecord } from './record'

/** Characters that may be pasted at once, and entries that are looked at. */
export const LONGEST_PASTE = 200_000
export const MOST_ENTRIES = 100

/** The entries of a pasted text of BibTeX, RIS or CSL-JSON, in their order; none where it is nothing of these. */
export function entriesOf(text: string): ReadRecord[] {
  // A box of one line takes the line ends out.
  const lined = /^\s*TY {0,2}- \S/.test(text) && !/\n/.test(text.trim()) ? text.replace(/(?=[A-Z][A-Z0-9] {2}- )|(?=ER {2}-)/g, '\n') : text
  const format = formatOf(lined)
  if (!format || lined.length > LONGEST_PASTE) return []
  const [splitter, reader] = [format.splitter(), format.reader()]
  const records = [...splitter.push(`${lined}\n`), ...splitter.end()].slice(0, MOST_ENTRIES * 2)
  const read = [...records.flatMap((record) => reader.read(record)), ...reader.end()]
  return read.sort((one, other) => one.number - other.number).slice(0, MOST_ENTRIES)
}
