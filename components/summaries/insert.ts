/** Longer texts browsers insert too slowly as if they were typed. */
const LONG = 5_000

/**
 * Puts a text in place of another in a field, as if it were typed: the browser's undo takes it back.
 * @param select what is selected afterwards, counted from the beginning of the text; its end, if nothing is said
 */
export function insert(field: HTMLTextAreaElement, text: string, { from = field.selectionStart, to = field.selectionEnd, select = [text.length, text.length] } = {}) {
  field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  const typed = text.length <= LONG && document.execCommand(text ? 'insertText' : 'delete', false, text)
  if (!typed) {
    field.setRangeText(text, from, to, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(from + select[0]!, from + select[1]!)
}

const chosen = (field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)

/** Sets what is selected between two marks, or takes them away again. */
export function surround(field: HTMLTextAreaElement, mark: string): void {
  const { selectionStart: from, selectionEnd: to, value } = field
  const inside = chosen(field)
  const size = mark.length
  if (value.slice(from - size, from) === mark && value.slice(to, to + size) === mark) {
    return insert(field, inside, { from: from - size, to: to + size, select: [0, inside.length] })
  }
  insert(field, mark + inside + mark, { select: [size, size + inside.length] })
}

/** Sets a block by itself: a line free before it and after it. `select` counts in the block. */
export function insertBlock(field: HTMLTextAreaElement, block: string, select: [number, number]): void {
  const before = field.value.slice(0, field.selectionStart)
  const after = field.value.slice(field.selectionEnd)
  const start = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const end = after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  insert(field, start + block + end, { select: [start.length + select[0], start.length + select[1]] })
}

/** What is selected as a displayed formula. */
export function display(field: HTMLTextAreaElement): void {
  const inside = chosen(field).trim()
  insertBlock(field, `$$\n${inside}\n$$`, [3, 3 + inside.length])
}

/** An empty table, its first heading selected. */
export function table(field: HTMLTextAreaElement): void {
  insertBlock(field, '| Column | Column |\n| --- | --- |\n|  |  |\n|  |  |', [2, 8])
}

/** The lines that the selection touches: where they begin and end. */
function linesOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1
  const end = value.indexOf('\n', Math.max(selectionEnd - 1, from))
  return { from, to: end < 0 ? value.length : end }
}

/** Makes the line of the caret a heading, of the next level if it is one, and none again after the third. */
export function heading(field: HTMLTextAreaElement): void {
  const caret = field.selectionStart
  const from = field.value.lastIndexOf('\n', caret - 1) + 1
  const marks = /^(#*) ?/.exec(field.value.slice(from, from + 8))!
  const next = marks[1]!.length >= 3 ? '' : `${'#'.repeat(marks[1]!.length + 1)} `
  const place = next.length + Math.max(0, caret - from - marks[0].length)
  insert(field, next, { from, to: from + marks[0].length, select: [place, place] })
}

const item = /^(\s*)([-*+]|\d{1,9}[.)]) /

/**
 * Moves the lines of a list, or several lines, further in or out.
 * @returns whether there was anything to move
 */
export function indent(field: HTMLTextAreaElement, out: boolean): boolean {
  const { from, to } = linesOf(field)
  const lines = field.value.slice(from, to).split('\n')
  const found = item.exec(lines[0]!)
  if (!found && lines.length === 1) return false
  const width = found ? found[2]!.length + 1 : 2
  const moved = lines.map((line) => (out ? line.replace(new RegExp(`^ {1,${width}}`), '') : line && ' '.repeat(width) + line))
  const text = moved.join('\n')
  if (text === lines.join('\n')) return false
  const { selectionStart, selectionEnd } = field
  const first = Math.max(0, selectionStart - from + moved[0]!.length - lines[0]!.length)
  const last = Math.max(first, selectionEnd - from + text.length - (to - from))
  insert(field, text, { from, to, select: [first, last] })
  return true
}
