import { lines } from './lines'
import { LONGEST_RECORD, type RawRecord, type Splitter } from './record'

/** One JSON value in each line. */
export function jsonLines(): Splitter {
  const cut = lines()
  let [number, line] = [0, 0]
  const records = (all: string[]): RawRecord[] => all.flatMap((text) => {
    line++
    return text.trim() === '' ? [] : [{ number: ++number, line, text }]
  })
  return { push: (text) => records(cut.push(text)), end: () => records(cut.end()) }
}

/** Objects in an array or one after the other, over as many lines as they like. */
export function jsonObjects(): Splitter {
  let [rest, at, depth, inText, start, line, number] = ['', 0, 0, false, -1, 1, 0]

  function push(text: string): RawRecord[] {
    const records: RawRecord[] = []
    rest += text
    for (; at < rest.length; at++) {
      const sign = rest.charCodeAt(at)
      if (inText) {
        // What follows a backslash may be in the next piece.
        if (sign === 92) at++
        else if (sign === 34) inText = false
      } else if (sign === 34) inText = depth > 0
      else if (sign === 123 && depth++ === 0) start = at
      else if (sign === 125 && depth > 0 && --depth === 0) take(records, at + 1)
    }
    if (start < 0) drop(Math.min(at, rest.length))
    else if (rest.length - start > LONGEST_RECORD) take(records, rest.length, 'It does not end.')
    return records
  }

  function take(records: RawRecord[], end: number, broken?: string) {
    const size = end - start
    drop(start)
    records.push({ number: ++number, line, text: rest.slice(0, size), ...(broken && { broken }) })
    drop(size);
    [start, depth, inText, at] = [-1, 0, false, broken ? 0 : -1]
  }

  /** Forgets what stands before, counting its lines. */
  function drop(count: number) {
    for (let n = rest.indexOf('\n'); n >= 0 && n < count; n = rest.indexOf('\n', n + 1)) line++
    rest = rest.slice(count)
    at -= count
    if (start >= 0) start -= count
  }

  return { push, end: () => (start < 0 ? [] : [{ number: number + 1, line, text: rest.slice(start), broken: 'It does not end.' }]) }
}
