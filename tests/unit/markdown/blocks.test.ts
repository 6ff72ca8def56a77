import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'

const rel = 'rel="ugc nofollow noopener"'

const cases: [behaviour: string, written: string, html: string][] = [
  ['headings start two levels down', '# A\n\n## B', "<h3 id='a'>A</h3>\n<h4 id='b'>B</h4>"],
  ['headings end at the sixth level', '##### A', "<h6 id='a'>A</h6>"],
  ['headings of one name have different anchors', '# A\n\n# A\n\n# A-1',
    "<h3 id='a'>A</h3>\n<h3 id='a-1'>A</h3>\n<h3 id='a-1-1'>A-1</h3>"],
  ['an anchor keeps letters of every script', '# Über $x$, 梯度!', "<h3 id='über-x-梯度'>"],
  ['a heading of signs alone has an anchor', '# !!!', "<h3 id='section'>!!!</h3>"],

  ['a table scrolls and has a name', '|a|\n|:-|\n|b|',
    '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>'],
  ['a table keeps its alignment', '|a|\n|-:|\n|b|', '<td align="right">b</td>'],
  ['struck words', '~~a~~', '<p><del>a</del></p>'],
  ['tasks say what their boxes show', '- [x] a', '<input type="checkbox" checked="" disabled="" aria-label="Done"> a'],
  ['a list that begins later', '2. a\n3. b', '<ol start="2">'],
  ['code says its language and scrolls', '```c++\nx\n```', '<pre tabindex="0" role="group" aria-label="Code"><code class="language-c++">x\n</code></pre>'],

  ['a link elsewhere passes nothing on', '[a](https://b.org)',
    `<p><a href="https://b.org" ${rel}>a</a></p>`],
  ['a link within the site', '[a](/about)', '<p><a href="/about">a</a></p>'],
  ['a bare address', 'https://b.org/a_b_c',
    `<p><a href="https://b.org/a_b_c" ${rel}>https://b.org/a_b_c</a></p>`],
  ['a bare mail address', 'me@b.org', '<p><a href="mailto:me@b.org">me@b.org</a></p>'],
  ['an address without a scheme is https', '[a](//b.org)', `<p><a href="https://b.org" ${rel}>a</a></p>`],
  ['an address that may not be is its words', '[a *b*](javascript:x)', '<p>a <em>b</em></p>'],

  ['a tag is text', 'x<sub>i</sub>', '<p>x&lt;sub&gt;i&lt;/sub&gt;</p>'],
  ['a block of HTML is text around Markdown', '<div>\n*a*\n</div>', '<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>'],
  ['a comment is text', '<!-- a -->', '<p>&lt;!-- a --&gt;</p>'],
  ['an address in a tag is no link', '<a href="https://b.org">', '<p>&lt;a href=&quot;https://b.org&quot;&gt;</p>'],

  ['a reference', '\\cite{conf/colt/BlumK97}', '<p><x-cite>conf/colt/BlumK97</x-cite></p>'],
  ['two references in one', '\\citet{a_b, c*d*e}', '<p><x-cite>a_b,c*d*e</x-cite></p>'],
  ['a reference in parentheses', '\\citep{a}', '<p>(<x-citep>a</x-citep>)</p>'],
  ['a reference with its page', '\\citep[p.~3]{a} \\cite[pp. 3--5]{a}', '<p>(<x-citep>a</x-citep>, p. 3) <x-cite>a</x-cite>, pp. 3–5</p>'],
  ['a reference with words before', '\\citep[see][ch. <2>]{a} \\citet*[e.g.][]{a}', '<p>(see <x-citep>a</x-citep>, ch. &lt;2&gt;) e.g. <x-cite>a</x-cite></p>'],
  ['references by other commands', '\\citealt{a} \\textcite{a} \\parencite {a}', '<p><x-cite>a</x-cite> <x-cite>a</x-cite> (<x-citep>a</x-citep>)</p>'],
  ['references over two lines', '> \\cite{a,\n> b  c}', '<p><x-cite>a,b c</x-cite></p>'],
  ['a reference in code', '`\\cite{a}`', '<p><code>\\cite{a}</code></p>'],
  ['a reference in a link is its key', '[see \\cite{a}](/about)', '<p><a href="/about">see a</a></p>'],
  ['a reference to nothing', '\\cite{ , }', '<p>\\cite{ , }</p>'],
  ['a person', 'as @Jo_Cohen-2, said', '<p>as <x-mention>Jo_Cohen-2</x-mention>, said</p>'],
  ['a person in code or a link', '`@jocohen` [@jocohen](/a)', '<p><code>@jocohen</code> <a href="/a">@jocohen</a></p>'],
  ['no person in a longer word or too short', 'a@jocohen @jo', '<p>a@jocohen @jo</p>'],
]

describe('blocks', () => {
  it.each(cases)('%s', (_, written, html) => {
    expect(render(written).html).toContain(html)
  })
})

describe('footnotes', () => {
  it('of one paragraph stand beside their mark', () => {
    expect(render('a[^n] b\n\n[^n]: note *x*').html).toBe(
      '<p>a<sup class="mk">1</sup><small class="sidenote" role="note" id=\'fn:1\'>' +
      '<span class="mk" aria-hidden="true">1</span>note <em>x</em></small> b</p>')
  })

  it('lead a second mark to the first', () => {
    expect(render('a[^n] b[^n]\n\n[^n]: note').html).toContain(
      'b<sup class="mk"><a href=\'#fn:1\' aria-label="Note 1">1</a></sup>')
  })

  it('of several paragraphs go to the end and back', () => {
    expect(render('a[^n]\n\n[^n]: b\n\n    c').html).toBe(
      '<p>a<sup class="mk"><a href=\'#fn:1\' aria-label="Note 1" id=\'ref:1\'>1</a></sup></p>\n' +
      '<div class="footnotes"><ol><li id=\'fn:1\' value="1"><p>b</p><p>c ' +
      '<a href=\'#ref:1\' aria-label="Back to the text">↩</a></p></li></ol></div>')
  })

  it.each([
    ['a heading', '# a[^n]\n\n[^n]: b'],
    ['a table', '|a[^n]|\n|-|\n\n[^n]: b'],
    ['a link', '[a[^n]](/about)\n\n[^n]: b'],
  ])('of %s go to the end', (_, written) => {
    expect(render(written).html).toContain("<div class=\"footnotes\"><ol><li id='fn:1'")
  })

  it('that speak of each other end', () => {
    const { html } = render('a[^1]\n\n[^1]: b[^1] c[^2]\n\n[^2]: d[^1]')
    expect(html.match(/id='fn:\d'/g)).toEqual(["id='fn:1'", "id='fn:2'"])
  })

  it('give a heading no number in its anchor', () => {
    expect(render('# a[^n] b\n\n[^n]: c').html).toContain("<h3 id='a-b'>")
  })
})
