import { lines } from './lines'
import { LONGEST_RECORD, type RawRecord, type Splitter } from './record'

const opening = /(?:^|[\s}),])(@\s*[A-Za-z]+\s*([{(]))/g
/** Nothing that stands so at a line's beginning is within another entry. */
const surely = /^\s*@\s*[A-Za-z]+\s*[{(]/

/**
 * Cuts a BibTeX database into its entries, each with the braces that belong to it. One that is not closed ends where the next
 * begins; what stands between entries is a comment.
 */
export function bibtexEntries(): Splitter {
  const cut = lines()
  let [line, number, depth, from, round] = [0, 0, 0, 0, false]
  let text: string[] | null = null
  let size = 0

  function finish(records: RawRecord[], broken?: string) {
    records.push({ number: ++number, line: from, text: text!.join('\n'), ...(broken && { broken }) })
    text = null
  }

  function read(whole: string, records: RawRecord[]) {
    line++
    if (text && (surely.test(whole) || size > LONGEST_RECORD)) finish(records, 'Its closing brace is missing.')
    for (let rest = whole; ; ) {
      if (!text) {
        opening.lastIndex = 0
        const found = opening.exec(rest)
        if (!found) return
        rest = rest.slice(found.index + found[0].length - found[1]!.length);
        [text, size, depth, from, round] = [[], 0, 0, line, found[2] === '(']
      }
      const end = endOf(rest)
      text.push(end < 0 ? rest : rest.slice(0, end))
      size += rest.length
      if (end < 0) return
      finish(records)
      rest = rest.slice(end)
    }
  }

  /** Where the entry ends in this line; -1 if it goes on. Braces count wherever they stand, as they do for BibTeX. */
  function endOf(part: string): number {
    for (let at = 0; at < part.length; at++) {
      const sign = part[at]
      if (sign === '{' || (round && depth === 0 && sign === '(')) depth++
      else if (sign === '}' || (round && depth === 1 && sign === ')')) {
        if (--depth <= 0) return at + 1
      }
    }
    return -1
  }

  const each = (all: string[]) => {
    const records: RawRecord[] = []
    for (const one of all) read(one, records)
    return records
  }
  return {
    push: (piece) => each(cut.push(piece)),
    end() {
      const records = each(cut.end())
      if (text) finish(records, 'Its closing brace is missing.')
      return records
    },
  }
}
