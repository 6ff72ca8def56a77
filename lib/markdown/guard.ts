import { spansOf, type Span } from './scan'

/**
 * Noncharacters that stand for characters of a formula while Markdown is read, so that nothing in it means anything to
 * Markdown: not the bars in a table, not a minus at a line's beginning. One for one, so offsets stay true, and undone
 * everywhere afterwards, so a formula found where Markdown then sees code comes out as it was written.
 */
const opening: Record<string, string> = { $: '\uFDD0', '\\': '\uFDD1' }
const closing: Record<string, string> = { $: '\uFDD2', ')': '\uFDD3', ']': '\uFDD4', '}': '\uFDD5' }
const inside: Record<string, string> = { '|': '\uFDD6', '\n': '\uFDD7' }
const dropped = '\uFDD8'

const guards = [opening, closing, inside].flatMap((table) => Object.entries(table))
const originals = new Map([[dropped, ''], ...guards.map(([from, to]) => [to, from] as const)])

/** The characters a guarded formula can begin and end with. */
export const openings = Object.values(opening)
export const closings = Object.values(closing)

/** A text without what neither HTML nor XML can hold: NUL and other controls, lone surrogates and noncharacters become U+FFFD. */
export const sound = (text: string) => text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, '\uFFFD')

/** A text as the renderer reads it: newlines alone end lines, and no noncharacter is left for anybody to forge a guard with. */
export const normalise = (text: string) => sound(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))

/** A normalised text with its formulas and citations guarded. Same length, same offsets. */
export function guard(source: string): string {
  let guarded = ''
  let at = 0
  for (const span of spansOf(source)) {
    guarded += source.slice(at, span.start) + mask(source, span)
    at = span.end
  }
  return guarded + source.slice(at)
}

/** What was written where a guarded text stands. */
export const unguard = (guarded: string) => guarded.replace(/[\uFDD0-\uFDD8]/g, (character) => originals.get(character)!)

function mask(source: string, { start, end, lines: [first, ...rest] }: Span): string {
  const bodyEnd = Math.min(first!.end, end - 1)
  let masked = opening[source[start]!]! + source.slice(start + 1, bodyEnd)
  for (const line of rest) {
    const from = line.start + prefixLength(source.slice(line.start, end - 1), first!)
    masked += `\n${dropped.repeat(from - line.start)}${source.slice(from, Math.min(line.end, end - 1))}`
  }
  return masked.replace(/[|\n]/g, (character) => inside[character]!) + closing[source[end - 1]!]!
}

/** How much of a line inside a formula belongs to the quote or list around it. */
function prefixLength(line: string, first: Span['lines'][number]): number {
  let length = 0
  for (let quotes = first.quotes; length < line.length; length++) {
    if (line[length] === '>' && quotes > 0) quotes--
    else if (!/[ \t]/.test(line[length]!) || (quotes === 0 && length >= first.content - first.start)) break
  }
  return length
}
