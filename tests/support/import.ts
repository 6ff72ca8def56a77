import { formatOf } from '@/lib/importers/files/format'
import { importFile, type Counts } from '@/lib/importers/files/import'

/** Imports a text as if it were a file of this name, in pieces of so many characters. */
export async function importText(text: string, { id = 'a file', piece = 1000, told = (_: Counts) => {} } = {}) {
  const rejected: { number: number; line: number; reason: string }[] = []
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
  }
  const side = {
    write(records: [{ number: number; line: number }, string][]) {
      rejected.push(...records.map(([{ number, line }, reason]) => ({ number, line, reason })))
      return rejected.length
    },
    cutTo: (size: number) => void rejected.splice(size),
  }
  return { counts: await importFile(id, formatOf(text)!, pieces(), side, told), rejected }
}

/** A line of arXiv's snapshot. */
export const snapshotLine = (id: string, over = {}) => JSON.stringify({
  id, title: `On $${'\\alpha'}$ and\n  \\"uber number ${id}`, abstract: `  We study ${id}.\n`, authors_parsed: [['Núñez', 'Ana', ''], ['Wójcik', 'Łukasz', 'Jr.'], ['ATLAS Collaboration', '', '']],
  categories: 'math.PR cs.LG', doi: null, license: 'http://creativecommons.org/licenses/by/4.0/', comments: null, versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }], update_date: '2008-11-26', ...over,
})
