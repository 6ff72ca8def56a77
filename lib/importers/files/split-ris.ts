import { lines } from './lines'
import { LONGEST_RECORD, type RawRecord, type Splitter } from './record'

/** Cuts a file of RIS into its records, from `TY` to `ER`; one that is not closed ends where the next begins. */
export function risRecords(): Splitter {
  const cut = lines()
  let [line, number, from, size] = [0, 0, 0, 0]
  let text: string[] | null = null
  const finish = (records: RawRecord[]) => {
    records.push({ number: ++number, line: from, text: text!.join('\n') })
    text = null
  }
  const each = (all: string[]) => {
    const records: RawRecord[] = []
    for (const one of all) {
      line++
      const tag = /^\s*([A-Z][A-Z0-9]) {0,2}-/.exec(one.replace(/^\ufeff/, ''))?.[1]
      if (text && (tag === 'TY' || size > LONGEST_RECORD)) finish(records)
      if (tag === 'TY') [text, from, size] = [[], line, 0]
      if (!text) continue
      text.push(one)
      size += one.length
      if (tag === 'ER') finish(records)
    }
    return records
  }
  return {
    push: (piece) => each(cut.push(piece)),
    end() {
      const records = each(cut.end())
      if (text) finish(records)
      return records
    },
  }
}
