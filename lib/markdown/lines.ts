/** What the scanner must know of a line: all offsets are into the text, columns count from the line's start. */
export type Line = {
  start: number
  end: number
  /** Where the line's own text begins, after quote marks, list markers and indentation. */
  content: number
  /** Quote marks in front of it. */
  quotes: number
  /** Column of the last list marker on it, or -1. */
  marker: number
  /** Column of the marker of the list item it stands in, or -1. */
  item: number
  /** Of code, table rows and headings. */
  kind: 'text' | 'blank' | 'code' | 'row' | 'heading'
}

type Fence = { mark: string; quotes: number; item: number }

const prefix = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/my
const fenceMark = /(`{3,})(?=[^`\n]*$)|(~{3,})/my
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** The lines of a text, told apart as far as the search for formulas needs it. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let fence: Fence | undefined
  let item = -1
  for (let start = 0; start <= source.length; start = lines.at(-1)!.end + 1) {
    const line = readLine(source, start, fence?.quotes)
    const before = lines.at(-1)
    lines.push(line)
    if (line.kind === 'blank') {
      line.item = item
      if (fence && line.quotes < fence.quotes) fence = undefined
      if (fence) line.kind = 'code'
      continue
    }
    const indent = line.content - start
    if (fence && (line.quotes < fence.quotes || (fence.item >= 0 && indent <= fence.item))) fence = undefined
    if (fence) {
      line.kind = 'code'
      if (closes(source.slice(line.content, line.end), fence)) fence = undefined
      continue
    }
    if (line.marker >= 0) item = line.marker
    else if (before?.kind === 'blank' && indent <= item) item = -1
    line.item = item
    fenceMark.lastIndex = line.content
    const mark = isIndented(source, line) ? null : fenceMark.exec(source)
    if (mark) {
      fence = { mark: mark[0], quotes: line.quotes, item }
      line.kind = 'code'
    } else {
      markRows(source, line, before)
    }
  }
  return lines
}

/** One line; inside a fence only the fence's own quote marks are taken off. */
function readLine(source: string, start: number, fenceQuotes?: number): Line {
  const newline = source.indexOf('\n', start)
  const end = newline < 0 ? source.length : newline
  const line: Line = { start, end, content: start, quotes: 0, marker: -1, item: -1, kind: 'text' }
  for (prefix.lastIndex = start; line.quotes !== fenceQuotes;) {
    const step = prefix.exec(source)
    if (!step || (fenceQuotes !== undefined && !step[1])) break
    if (step[1]) line.quotes++
    else line.marker = step.index + step[0].search(/\S/) - start
    line.content = prefix.lastIndex
  }
  while (source[line.content] === ' ' || source[line.content] === '\t') line.content++
  if (line.content >= end && line.marker < 0) line.kind = 'blank'
  else if (/^#{1,6}[ \t]/.test(source.slice(line.content, line.content + 7))) line.kind = 'heading'
  return line
}

/** Too far in for a fence: code, or more of the paragraph. */
function isIndented(source: string, { start, content, quotes, marker, item }: Line): boolean {
  if (marker >= 0) return false
  if (item >= 0) return content - start > item + 8
  const prefix = source.slice(start, content)
  return prefix.length - prefix.trimEnd().length > (quotes > 0 ? 4 : 3)
}

/** Nothing but the fence's own character, at least as often. */
function closes(text: string, { mark }: Fence): boolean {
  const bare = text.trimEnd()
  return bare.length >= mark.length && bare === mark[0]!.repeat(bare.length)
}

/** A table is known by its second line; its rows go on to the next line that is not plain text. */
function markRows(source: string, line: Line, before: Line | undefined) {
  if (line.kind !== 'text' || line.marker >= 0 || !before) return
  const text = source.slice(line.content, line.end)
  const begins = before.kind === 'text' && text.includes('|') && delimiterRow.test(text) &&
    heads(source.slice(before.content, before.end), text)
  if (begins) before.kind = 'row'
  if (begins || before.kind === 'row') line.kind = 'row'
}

/** A table's first row has as many cells as its second; bars in formulas not yet guarded make that hard to say. */
const heads = (first: string, second: string) => /[$\\]/.test(first) || cellsOf(first) === cellsOf(second)
const cellsOf = (row: string) => row.trim().replace(/^\||\|$/g, '').split('|').length
