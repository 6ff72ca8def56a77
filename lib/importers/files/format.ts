import { bibtexReader } from './bibtex'
import { workOfJson } from './json'
import { eachAlone, type Reader, type Splitter } from './record'
import { workOfRis } from './ris'
import { bibtexEntries } from './split-bibtex'
import { jsonLines, jsonObjects } from './split-json'
import { risRecords } from './split-ris'

export type FileFormat = { name: string; splitter: () => Splitter; reader: () => Reader }

const json = { splitter: jsonObjects, reader: () => eachAlone(workOfJson) }

/** How a file of papers is read, by how it begins, whatever its name; null for what is none that we know. */
export function formatOf(beginning: string): FileFormat | null {
  const text = beginning.replace(/^\ufeff?\s+|^\ufeff/, '')
  if (text.startsWith('[')) return { name: 'JSON', ...json }
  // An object of its own in each line, or objects over several.
  if (text.startsWith('{')) return /^\{.*\}\s*$/.test(text.split('\n', 1)[0]!) ? { ...json, name: 'lines of JSON', splitter: jsonLines } : { name: 'JSON', ...json }
  if (/^\s*TY {0,2}-/m.test(text)) return { name: 'RIS', splitter: risRecords, reader: () => eachAlone(workOfRis) }
  if (/(?:^|\s)@\s*[A-Za-z]+\s*[{(]/.test(text)) return { name: 'BibTeX', splitter: bibtexEntries, reader: bibtexReader }
  return null
}
