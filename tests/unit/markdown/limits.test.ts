import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'

const asSource = /^<p>This text is shown as it was written: ([^<]+)\.<\/p><pre tabindex="0"><code>/

describe('a text that asks too much is shown as its source', () => {
  it.each([
    ['characters', 'a'.repeat(100_001), 'it has more than 100,000 characters'],
    ['lines', 'a\n'.repeat(5000), 'it has more than 5,000 lines'],
    ['quotes in quotes', `${'> '.repeat(21)}a`, 'its quotes and lists are nested too deeply'],
    ['lists in lists', '- - - - - a\n'.repeat(600), 'it has too many nested quotes and lists'],
    ['brackets', '[ ('.repeat(5000), 'a paragraph of it has too many brackets or marks of emphasis'],
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
  expect(html).toMatch(/^<p><strong>b<\/strong><\/p>\n<pre tabindex="0"><code>\|a\|a/)
  expect(html.length).toBeLessThan(3000)
})

it.each(['', ' ', '\n\n', '\uFEFF', '\0'])('renders %j', (text) => {
  expect(render(text).problems).toEqual([])
})
