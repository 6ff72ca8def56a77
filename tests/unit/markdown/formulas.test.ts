import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'
import { short } from './short'

/** What is shown: inline formulas as «TeX», displayed ones as ⟦TeX⟧. */
const cases: [behaviour: string, written: string, shown: string][] = [
  ['inline dollars', 'the norm $x_1$ of', '<p>the norm «x_1» of</p>'],
  ['inline brackets', 'the norm \\(x_1\\) of', '<p>the norm «x_1» of</p>'],
  ['doubled inline brackets', 'the norm \\\\(x_1\\\\) of', '<p>the norm «x_1» of</p>'],
  ["GitHub's dollar and backtick", 'a $`x_1`$ b', '<p>a «x_1» b</p>'],
  ['inline formula over a line break', '$a\n= b$', '<p>«a\n= b»</p>'],
  ['display dollars on their own lines', '$$\nx\n$$', '⟦x⟧'],
  ['display dollars in one line', '$$x$$', '⟦x⟧'],
  ['display dollars in the middle of a paragraph', 'so $$x$$ holds', '<p>so ⟦x⟧ holds</p>'],
  ['display dollars that open on a line of text', 'so $$ a = b\n+ c $$ holds', '<p>so ⟦a = b\n+ c⟧ holds</p>'],
  ['text after closing dollars', '$$\nx\n$$ holds', '<p>⟦x⟧ holds</p>'],
  ['display brackets', '\\[ x \\]', '⟦x⟧'],
  ['doubled display brackets', '\\\\[ x \\\\]', '⟦x⟧'],
  ['bare environment', 'so\n\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}',
    '<p>so\n⟦\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}⟧</p>'],
  ['environment with a star', '\\begin{equation*}x\\end{equation*}', '⟦\\begin{equation*}x\\end{equation*}⟧'],
  ['environment that KaTeX lacks', '\\begin{multline}x\\end{multline}', '⟦\\begin{multline}x\\end{multline}⟧'],
  ['fenced block of math', '```math\nx_1\n```', '⟦x_1⟧'],

  ['emphasis marks', '$a^*$ or $b^*$', '<p>«a^*» or «b^*»</p>'],
  ['underscores', '$x_1$ and $x_2$', '<p>«x_1» and «x_2»</p>'],
  ['link marks', '$[a+b](c+d)$', '<p>«[a+b](c+d)»</p>'],
  ['what looks like a tag', '$a <b > c$', '<p>«a <b > c»</p>'],
  ['escaped braces', '$\\{ x \\}$', '<p>«\\{ x \\}»</p>'],
  ['a backtick', '$\\alpha`$`', '<p>«\\alpha`»`</p>'],
  ['what looks like a heading', '$$\nx\n=\ny\n$$', '⟦x\n=\ny⟧'],
  ['what looks like a list', '$$\na\n- b\n+ c\n$$', '⟦a\n- b\n+ c⟧'],
  ['what looks like a quote', '$$\na\n> 0\n$$', '⟦a\n> 0⟧'],
  ['an escaped dollar', '$\\$5 + x$', '<p>«\\$5 + x»</p>'],
  ['dollars in text within', '$\\text{if $x$ then}$', '<p>«\\text{if $x$ then}»</p>'],

  ['in a list', '- a\n  $$\n  x\n  - y\n  $$\n- b', '<ul>\n<li>a\n⟦x\n- y⟧</li>\n<li>b</li>\n</ul>'],
  ['in a quote', '> $$\n> x\n> $$', '<blockquote>\n⟦x⟧\n</blockquote>'],
  ['bars in a table', '|a|b|\n|-|-|\n|$|x|$|1|', '<td>«|x|»</td>\n<td>1</td>'],
  ['in a heading', '# On $\\ell_1$', "<h3 id='on-ell_1'>On «\\ell_1»</h3>"],
  ['in a link', '[see $x_1$](/about)', '<p><a href="/about">see «x_1»</a></p>'],
  ['in emphasis', '**$x$** and *$y$*', '<p><strong>«x»</strong> and <em>«y»</em></p>'],
  ['in a footnote', 'a[^1]\n\n[^1]: $x_1$', '«x_1»</small></p>'],

  ['two prices', '$5 and $6', '<p>$5 and $6</p>'],
  ['prices with commas', 'costs $20, or $100 a year', '<p>costs $20, or $100 a year</p>'],
  ['a price after letters', 'US$3', '<p>US$3</p>'],
  ['big prices', '$20,000 and USD$30,000', '<p>$20,000 and USD$30,000</p>'],
  ['dollars behind numbers', '2$ for this, not 1$.', '<p>2$ for this, not 1$.</p>'],
  ['a price beside a formula', 'costs $5 but $x=5$ is math', '<p>costs $5 but «x=5» is math</p>'],
  ['an escaped dollar outside', '\\$5 and $x$', '<p>$5 and «x»</p>'],
  ['a digit after a formula', '$x$5', '<p>«x»5</p>'],
  ['a hyphen after a formula', '$n$-th', '<p>«n»-th</p>'],
  ['formulas side by side', '$a$$b$', '<p>«a»«b»</p>'],

  ['code span', '`$x$` and $y$', '<p><code>$x$</code> and «y»</p>'],
  ['dollars in two code spans', '`$$` x `$$`', '<p><code>$$</code> x <code>$$</code></p>'],
  ['fenced code', '```\n$$\nx\n$$\n```\n\n$y$', '<pre tabindex="0" role="group" aria-label="Code"><code>$$\nx\n$$\n</code></pre>\n<p>«y»</p>'],
  ['indented code', '    $$\n    a\n      - b\n    $$', '<pre tabindex="0" role="group" aria-label="Code"><code>$$\na\n  - b\n$$\n</code></pre>'],
  ['fenced code in a list that ends unclosed', '- ```\n  $x$\n\n$y$', '<p>«y»</p>'],

  ['unclosed display dollars', '$$ a\n\nrest $x$', '<p>$$ a</p>\n<p>rest «x»</p>'],
  ['unclosed display brackets', '\\[ a\n\nrest $x$', '<p>[ a</p>\n<p>rest «x»</p>'],
  ['unclosed display in a list item', '- $$ a\n- b $$', '<ul>\n<li>$$ a</li>\n<li>b $$</li>\n</ul>'],
  ['a dollar too few', '$$W$ \\in R^{M \\times N}$$', '<p>$«W» \\in R^{M \\times N}$$</p>'],
  ['dollars in two list items', '- $x\n- y$', '<ul>\n<li>$x</li>\n<li>y$</li>\n</ul>'],
  ['dollars in two paragraphs', '$x\n\ny$', '<p>$x</p>\n<p>y$</p>'],
  ['nothing between dollars', '$$ $$', '<p>$$ $$</p>'],
  ['three dollars', '$$$x$$$', '<p>$$$x$$$</p>'],
  ['Windows line ends', 'a $x$\r\n\r\n$$\r\ny\r\n$$\r\n', '<p>a «x»</p>\n⟦y⟧'],
]

describe('formulas', () => {
  it.each(cases)('%s', (_, written, shown) => {
    expect(short(render(written).html)).toContain(shown)
  })

  it('gives display formulas a name and a place for the keyboard', () => {
    const start = '<span class="katex-display" tabindex="0" role="group" aria-label="Equation"><span class="katex">'
    expect(render('$$x$$').html.slice(0, start.length)).toBe(start)
  })
})
