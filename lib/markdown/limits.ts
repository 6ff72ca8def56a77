/** What a text may ask of the parser before it is shown as its source instead. */
const LONGEST = 100_000
const MOST_LINES = 5_000
const DEEPEST = 20
const MOST_NESTED = 2_000
const MOST_WORK = 6_000_000

const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y

/** Why a normalised text cannot be rendered in reasonable time, or undefined. */
export function tooMuch(source: string): string | undefined {
  if (source.length > LONGEST) return `it has more than ${LONGEST.toLocaleString('en')} characters`
  if (source.split('\n').length > MOST_LINES) return `it has more than ${MOST_LINES.toLocaleString('en')} lines`
  let nested = 0
  let work = 0
  for (const block of source.split(/\n[ \t]*\n/)) {
    for (const line of block.split('\n')) {
      const depth = depthOf(line)
      if (depth > DEEPEST) return 'its quotes and lists are nested too deeply'
      if (depth > 0) nested += depth - 1 + Math.floor(line.search(/\S/) / 8)
    }
    // Reading brackets and emphasis takes time in proportion to the square of their number in a paragraph.
    work += (block.match(/[[\]]|\*+|_+|~+/g)?.length ?? 0) ** 2
  }
  if (nested > MOST_NESTED) return 'it has too many nested quotes and lists'
  if (work > MOST_WORK) return 'a paragraph of it has too many brackets or marks of emphasis'
  return undefined
}

function depthOf(line: string): number {
  let depth = 0
  for (container.lastIndex = 0; container.test(line);) depth++
  return depth
}
