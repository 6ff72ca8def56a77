import { formatOf } from './format'
import type { ReadRecord } from './record'

/** Characters that may be pasted at once, and entries that are looked at. */
export const LONGEST_PASTE = 200_000
export const MOST_ENTRIES = 100

/** Names of one pasted entry: what the parser of BibTeX takes for them grows with the square. */
const MOST_NAMES = 300
const isCrowded = (text: string) => text.split(/\sand\s/i, MOST_NAMES + 1).length > MOST_NAMES

/** Whether what was typed into a box for something else is BibTeX or RIS. */
export const isBibliography = (text: string) => /^\s*(?:@\s*[a-z]+\s*[{(][^]*=|TY {0,2}- [^]*[A-Z][A-Z0-9] {0,2}-)/i.test(text)

/** The entries of a pasted text of BibTeX, RIS or CSL-JSON, in their order; none where it is nothing of these. */
export async function entriesOf(text: string): Promise<ReadRecord[]> {
  // A box of one line takes the line ends out.
  const lined = /^\s*TY {0,2}- \S/.test(text) && !/\n/.test(text.trim()) ? text.replace(/(?=[A-Z][A-Z0-9] {2}- )|(?=ER {2}-)/g, '\n') : text
  const format = formatOf(lined)
  if (!format || lined.length > LONGEST_PASTE) return []
  const [splitter, reader] = [format.splitter(), await format.reader()]
  const records = [...splitter.push(`${lined}\n`), ...splitter.end()].slice(0, MOST_ENTRIES * 2)
  const bearable = records.map((record) => (isCrowded(record.text) ? { ...record, broken: 'It has too many authors to be read here. Paste its DOI or arXiv id alone.' } : record))
  const read = [...bearable.flatMap((record) => reader.read(record)), ...reader.end()]
  return read.sort((one, other) => one.number - other.number).slice(0, MOST_ENTRIES)
}
