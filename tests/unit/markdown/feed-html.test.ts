import { describe, expect, it } from 'vitest'
import { feedHtml, feedText } from '../../../lib/markdown/feed-html'
import { render } from '../../../lib/markdown/render'
import { fillSlots, type Slots } from '../../../lib/markdown/slots'

const page = 'https://example.org/summaries/12'
const slots: Slots = {
  prefix: 's12-',
  papers: new Map([['a&b', { href: '/papers/a&b', label: 'Blum & Kalai (1997)' }]]),
  handles: new Map([['ada', { href: '/people/ada', handle: 'ada' }]]),
  pictures: new Map([['a.png', { name: 'a.png', width: 600, height: 400 }]]),
}
const html = (text: string) => feedHtml(fillSlots(render(text).html, slots), page)
const text = (text: string) => feedText(fillSlots(render(text).html, slots))

describe('a text for feed readers', () => {
  it.each<[behaviour: string, written: string, html: string]>([
    ['a link within the site', '[a](/people/b)', '<a href="https://example.org/people/b">a</a>'],
    ['a link beside the page', '[a](b?c=1&d)', '<a href="https://example.org/summaries/b?c=1&amp;d">a</a>'],
    ['a link elsewhere, as it was', '[a](https://b.org/C%20d)', '<a href="https://b.org/C%20d" rel="ugc nofollow noopener">a</a>'],
    ['a mail address', '<ada@example.org>', '<a href="mailto:ada@example.org">'],
    ['a link within the text', '[up](#a)', '<a href="https://example.org/summaries/12#s12-a">up</a>'],
    ['a heading without its id', '# A', '<h3>A</h3>'],
    ['a reference', '\\cite{a&b}', '<a href="https://example.org/papers/a&amp;b">Blum &amp; Kalai (1997)</a>'],
    ['a person', '@ada', '<a href="https://example.org/people/ada">@ada</a>'],
    ['a picture', '![A](/images/a.png)', '<a href="https://example.org/images/a.png"><img src="https://example.org/images/a.png" width="600" height="400" alt="A"'],
    ['a player as its address', 'https://b.org/a.mp4', '<figure><figcaption><a href="https://b.org/a.mp4" rel="ugc nofollow noopener">https://b.org/a.mp4</a></figcaption></figure>'],
    ['a note of the margin', 'A[^1].\n\n[^1]: Note.', 'A<sup class="mk">1</sup><small> (Note.)</small>.'],
    ['code, as text', '```\n<script id="x">]]></script>\n```', '<code>&lt;script id=&quot;x&quot;&gt;]]&gt;&lt;/script&gt;\n</code>'],
    ['what looks like our marks, as text', '<span class="katex">a</span> href="/b"', '&lt;span class=&quot;katex&quot;&gt;a&lt;/span&gt; href=&quot;/b&quot;'],
  ])('has %s', (_, written, expected) => {
    expect(html(written)).toContain(expected)
  })

  it('has a long formula without its box', () => {
    expect(html(`a $\\text{${'x'.repeat(30)}}$ b`)).toMatch(/^<p>a <math [^]*<\/math> b<\/p>$/)
  })

  it('has each formula once, as MathML', () => {
    const many = html('a $x^2$ b $\\sqrt{\\frac{a}{b}}$ c $$\\underbrace{x}_{\\text{<b>"}}$$ **d $y$**\n\n\\begin{align}a&=b\\\\c&=d\\end{align}\n\ne')
    expect(many.match(/<math /g)).toHaveLength(5)
    expect(many.match(/display="block"/g)).toHaveLength(2)
    expect(many).not.toMatch(/katex|<span|<svg| style=/)
    expect(many.replace(/<math[^]*?<\/math>/g, '|')).toBe('<p>a | b | c | <strong>d |</strong></p>\n|\n<p>e</p>')
  })

  it('keeps the formula that TeX could not read', () => {
    expect(html('a $\\nope$')).toContain('<code class="math-error"')
  })

  it('has nothing but whole addresses and no ids', () => {
    const all = html('# A\n\n\\cite{a&b} @ada[^1] ![A](/images/a.png) [b](c) [d](#a)\n\n[^1]: b\n\n    c')
    const addresses = [...all.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1])
    expect(addresses.length).toBeGreaterThan(6)
    expect(addresses.filter((address) => !address!.startsWith('https://example.org/'))).toEqual([])
    expect(all).not.toMatch(/ id=/)
  })
})

describe('a text in words', () => {
  it.each([
    ['a\nb\n\nc', 'a b c'],
    ['P < NP & "so" on', 'P < NP & "so" on'],
    ['$a < b\'$ holds: $x_1$.', 'a < b′ holds: x₁.'],
    ['$\\text{\\&\\#39;}$', '&#39;'],
    ['`&amp;#39; &lt;b&gt;`', '&amp;#39; &lt;b&gt;'],
    ['- a\n- b \\cite{a&b}', 'a b Blum & Kalai (1997)'],
  ])('%j reads %j', (written, words) => {
    expect(text(written)).toBe(words)
  })
})
