import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'

const asSource = /^<p>This text is shown as it was written: ([^<]+)\.<\/p><pre tabindex="0" role="group" aria-label="Code"><code>/

describe('a text that asks too much is shown as its source', () => {
  it.each([
    ['characters', 'a'.repeat(100_001), 'it has more than 100,000 characters'],
    ['lines', 'a\n'.repeat(5000), 'it has more than 5,000 lines'],
    ['quotes in quotes', `${'> '.repeat(21)}a`, 'its quotes and lists are nested too deeply'],
    ['lists in lists', '- - - - - a\n'.repeat(600), 'it has too many nested quotes and lists'],
    ['items', '- a\n'.repeat(1501), 'it has more than 1,500 lines in quotes and lists'],
    ['footnotes', Array.from({ length: 601 }, (_, n) => `[^${n}]: a\n`).join(''), 'it has more than 600 footnotes'],
    ['brackets', '[ ('.repeat(5000), 'a paragraph of it has too many brackets or marks of emphasis'],
    ['signs that stop the parser', '<a\\\\'.repeat(20_000), 'a paragraph of it has too many brackets or marks of emphasis'],
    ['words like addresses after a bracket', `[${'h '.repeat(40_000)}`, 'a paragraph of it has too many brackets or marks of emphasis'],
    ['cells', `${'a|'.repeat(6000)}\n${'-|'.repeat(6000)}`, 'its tables have more than 10,000 cells'],
    ['HTML for few words', '[^a] '.repeat(1000) + '\n\n[^a]: b', 'it would be more than 8 times as long as it was written'],
    ['references for few words', `\\cite{${'a,'.repeat(400)}b}\n\n`.repeat(6), 'it would be more than 8 times as long as it was written'],
    ['marks of emphasis', '*a_ '.repeat(5000), 'a paragraph of it has too many brackets or marks of emphasis'],
  ])('%s', (_, written, reason) => {
    const rendered = render(written)
    expect(asSource.exec(rendered.html)?.[1]).toBe(reason)
    expect(rendered).toMatchObject({ text: written, cites: [], problems: [{ line: 1, column: 1 }] })
  })

  it('escaped', () => {
    expect(render(`<script>${'a'.repeat(100_000)}`).html).toContain('<code>&lt;script&gt;aaa')
  })
})

it('shows a table of too many cells as its source and all the rest as ever', () => {
  const table = `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${'|a\n'.repeat(200)}`
  const { html } = render(`**b**\n\n${table}`)
  expect(html).toMatch(/^<p><strong>b<\/strong><\/p>\n<pre tabindex="0" role="group" aria-label="Code"><code>\|a\|a/)
  expect(html.length).toBeLessThan(3000)
})

it.each(['', ' ', '\n\n', '\uFEFF', '\0'])('renders %j', (text) => {
  expect(render(text).problems).toEqual([])
})

describe('what is much, and yet no more than people write', () => {
  const code = '```\n' + 'a = [[1, 2], [3, 4]]  # *b* _c_\n'.repeat(300) + '```'
  it.each([
    ['brackets in code', code],
    ['links in a list', '- [a](/b) and *more*\n'.repeat(700)],
    ['formulas in a table', `|a|\n|-|\n${'|$a_1[2]_3[4]_5$|\n'.repeat(400)}`],
    ['words without a blank line', `[a ${'hence we have what was shown above '.repeat(1000)}`],
    ['a line of stars', '* '.repeat(60)],
    ['failing formulas', '$\\a$ '.repeat(200)],
  ])('%s', (_, written) => {
    expect(render(written).html).not.toMatch(asSource)
  })
})

it('stops to repeat long addresses', () => {
  const { html, problems } = render(`[a]: /${'b'.repeat(50_000)}\n\n${'[a] '.repeat(100)}`)
  expect(html.match(/<a /g)).toHaveLength(3)
  expect(problems).toMatchObject([{ line: 3, column: 13 }])
})
