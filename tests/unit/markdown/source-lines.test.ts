import { expect, it } from 'vitest'
import { render } from '@/lib/markdown/render'

const begins = (text: string) => {
  const { html, blocks } = render(text)
  let at = 0
  const parts = blocks.map(({ line, length }) => ({ line, html: html.slice(at, (at += length)) }))
  expect(at).toBe(html.length)
  return parts.filter(({ html: part }) => part.trim()).map((part) => part.line)
}

it.each([
  ['paragraphs', 'One\n\nTwo\nstill two\n\n\nThree', [1, 3, 7]],
  ['a formula over several lines before a paragraph', 'One\n\n$$\na\n=\nb\n$$\n\nTwo', [1, 3, 9]],
  ['a formula that cannot be read', '$$\n\\frac{1}\n$$\n\nTwo', [1, 5]],
  ['lists, headings and tables', '# One\n\n- a\n- b\n\n| a |\n| - |\n| b |\n', [1, 3, 6]],
  ['footnotes, which stand at the end', 'One[^1]\n\n[^1]: Note\n\nTwo', [1, 5]],
  ['nothing', '', []],
])('each block of the HTML knows its line: %s', (_, text, lines) => {
  expect(begins(text).slice(0, lines.length)).toEqual(lines)
})
