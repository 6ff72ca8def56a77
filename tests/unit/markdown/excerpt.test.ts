import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'
import { short } from './short'

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i % 10}`).join(' ')
const excerpt = (text: string) => short(render(text).excerpt)

describe('an excerpt', () => {
  it.each([
    ['is made of paragraphs', 'a\n\nb', '<p>a</p><p>b</p>'],
    ['keeps formulas of both kinds', 'a $x$\n\n$$y$$\n\nb', '<p>a «x»</p>⟦y⟧<p>b</p>'],
    ['keeps links and references', '[a](/b) \\cite{c}', '<p><a href="/b">a</a> <x-cite>c</x-cite></p>'],
    ['leaves headings, pictures, tables and code', '# h\n\n![p](/images/a.png)\n\n|t|\n|-|\n\n```\nc\n```\n\na',
      '<p>a</p>'],
    ['leaves pictures among words', 'a ![p](/images/a.png) b', '<p>a  b</p>'],
    ['leaves notes and their marks', 'a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d\n\n    e', '<p>a b</p>'],
    ['may begin with a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['is empty where there are no words', '![p](/images/a.png)', ''],
  ])('%s', (_, written, html) => {
    expect(excerpt(written)).toBe(html)
  })

  it('ends after the paragraph that makes it long enough', () => {
    expect(excerpt(`${words(30)}\n\n${words(30)}\n\nc`)).toBe(`<p>${words(30)}</p><p>${words(30)}</p>`)
  })

  it('ends before a paragraph that would make it too long', () => {
    expect(excerpt(`${words(20)}\n\n${words(110)}`)).toBe(`<p>${words(20)}</p>`)
  })

  it('cuts a long first paragraph between two words', () => {
    expect(excerpt(`a **${words(200)}** b`)).toBe(`<p>a <strong>${words(116)}…</strong></p>`)
  })

  it('cuts where there are no words to cut between', () => {
    expect(excerpt('梯'.repeat(1000))).toBe(`<p>${'梯'.repeat(700)}…</p>`)
  })
})

describe('plain text', () => {
  it.each([
    ['blocks on lines of their own', '# a\n\nb\nc\n\n- d\n- e', 'a\nb\nc\nd\ne'],
    ['formulas in Unicode', 'a $x_1$\n\n$$y$$', 'a x₁\ny'],
    ['formulas that cannot be set, as written', '$\\foo$', '$\\foo$'],
    ['references and people', '\\cite{a,b} @jocohen', 'a, b @jocohen'],
    ['notes in parentheses', 'a[^1] b\n\n[^1]: c', 'a (c) b'],
    ['words of pictures, cells and code', '![p](/images/a.png)\n\n|a|b|\n|-|-|\n\n`c`', 'p\na\nb\nc'],
    ['no markup', '**a** <b> [c](/d)', 'a <b> c'],
  ])('%s', (_, written, text) => {
    expect(render(written).text).toBe(text)
  })
})
