import { describe, expect, it } from 'vitest'
import { compareHtml } from '../../../lib/markdown/compare-html'
import { endOfSpan } from '../../../lib/markdown/feed-html'
import { render } from '../../../lib/markdown/render'
import { fillSlots } from '../../../lib/markdown/slots'

const html = (text: string) => fillSlots(render(text).html, { prefix: 'r1-', papers: new Map(), handles: new Map() })
function withoutFormulas(text: string): string {
  const at = text.indexOf('<span class="katex')
  return at < 0 ? text : `${text.slice(0, at)}∑${withoutFormulas(text.slice(endOfSpan(text, at)))}`
}

/** What is marked, formulas as ∑. */
const compared = (before: string, after: string) => {
  const { html: marked, ...count } = compareHtml(html(before), html(after))
  return { marked: withoutFormulas(marked).replace(/ aria-label="[^"]*"/g, ''), ...count }
}

const cases: [behaviour: string, before: string, after: string, marked: string][] = [
  ['a word that came', 'A sum.', 'A good sum.', '<p>A <ins>good</ins> sum.</p>'],
  ['a word that went', 'A good sum.', 'A sum.', '<p>A <del>good </del>sum.</p>'],
  ['another word', 'A good sum.', 'A bad sum.', '<p>A <del>good </del><ins>bad</ins> sum.</p>'],
  ['words in a row', 'A sum.', 'A very good sum.', '<p>A <ins>very good</ins> sum.</p>'],
  ['the first word', 'One sum.', 'Two sum.', '<p><del>One </del><ins>Two</ins> sum.</p>'],
  ['a paragraph that came', 'A.', 'A.\n\nB.', '<p class="skipped">[…]</p>\n<p><ins>B.</ins></p>'],
  ['a paragraph that went', 'A.\n\nB.', 'A.', '<p>A.<br><del>B.</del></p>'],
  ['a paragraph in the place of another', 'A.\n\nB b.\n\nC.', 'A.\n\nD d.\n\nC.', '<p class="skipped">[…]</p>\n<p><del>B b</del><ins>D d</ins>.</p>\n<p class="skipped">[…]</p>'],
  ['a whole paragraph in the place of another', 'A.\n\nB\n\nC.', 'A.\n\nD\n\nC.', '<p class="skipped">[…]</p>\n<p><del>B</del><br><ins>D</ins></p>\n<p class="skipped">[…]</p>'],
  ['an item of a list', '- a\n- b\n- c', '- a\n- c', '<ul>\n<li>a</li>\n<li><del>b</del><br>c</li>\n</ul>'],
  ['a formula, whole', 'Let $a$ be.', 'Let $b$ be.', '<p>Let <del>∑ </del><ins>∑</ins> be.</p>'],
  ['an entity, whole', 'a < b', 'a & b', '<p>a <del>&lt; </del><ins>&amp;</ins> b</p>'],
  ['emphasis alone', '*A* sum.', 'A sum.', '<p class="skipped">[…]</p>'],
  ['Chinese, letter by letter', '很好', '不好', '<p><del>很</del><ins>不</ins>好</p>'],
  ['markup that people write', 'a', '<ins>b</ins>', '<p><del>a</del><br><ins>&lt;ins&gt;b&lt;/ins&gt;</ins></p>'],
]

describe('compared', () => {
  it.each(cases)('%s', (_, before, after, marked) => {
    expect(compared(before, after).marked).toBe(marked)
  })

  it('counts what came and went', () => {
    expect(compared('One two three.', 'One four five three.')).toMatchObject({ added: 2, removed: 1 })
  })

  it('to nothing is all of it', () => {
    expect(compareHtml(null, html('All.'))).toMatchObject({ html: '<p>All.</p>' })
  })

  it.each(['| a | b |\n| - | - |\n| 1 | 2 |', '- a\n- b\n  - c', '> a\n\n```\ncode\n```', 'A[^1]\n\n[^1]: Note', '![A](/images/a.png)', '$$x$$'])('from and to %j stays well formed', (text) => {
    for (const [before, after] of [['Nothing.', text], [text, 'Nothing.'], [text, `${text.replace(/[a1x]/g, 'q')}\n\nMore.`]] as const) {
      const { html: marked } = compareHtml(html(before), html(after))
      const open: string[] = []
      const pairs: string[] = []
      for (const [tag, end, name] of marked.matchAll(/<(\/?)([a-z]+\d?)[^>]*>/g)) {
        if (/^<(?:img|br|hr|input)/.test(tag)) continue
        if (end) pairs.push(`${open.pop()} ${name}`)
        else open.push(name!)
      }
      expect(pairs.filter((pair) => !/^(\w+) \1$/.test(pair))).toEqual([])
      expect(open).toEqual([])
    }
  })

  it('is given up where it takes too long, for the new text', () => {
    const [before, after] = [1, 7].map((step) => html(Array.from({ length: 9000 }, (_, n) => `w${(n * step) % 9001}`).join(' ')))
    expect(compareHtml(before!, after!).html).toContain('w7')
  })
})
