import { expect, it } from 'vitest'
import { fromMarkup } from '@/lib/importers/markup'
import { renderInline } from '@/lib/markdown/inline'

const math = (inner: string) => `<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${inner}</mml:math>`

it.each([
  ['plain text, 3 < 4 & so on', 'plain text, 3 < 4 & so on'],
  ['a &lt; b &amp;amp; c &#x3b1;&nbsp;d', 'a < b & c α d'],
  ['&lt;p&gt;Escaped &lt;i&gt;twice&lt;/i&gt;.&lt;/p&gt;', 'Escaped twice.'],
  ['<p>One</p>\n\n   <p>two<br/>three</p>', 'One\n\ntwo\n\nthree'],
  ['<jats:p>Unclosed <jats:italic>italics', 'Unclosed italics'],
  ['H<sub>2</sub>O, x<sup>n+1</sup>, y<sup>k+1</sup>, A<sub>max</sub>, 1<sup>st</sup>, y<sub>i</sub>', 'H₂O, xⁿ⁺¹, y$^{\\text{k+1}}$, A$_{\\text{max}}$, 1$^{\\text{st}}$, y$_{i}$'],
  ['Keep <script>alert(1)</script> and <img src=x onerror=y> as words', 'Keep <script>alert(1)</script> and <img src=x onerror=y> as words'],
  ['<jats:inline-formula><jats:tex-math>\\(a_1\\)</jats:tex-math></jats:inline-formula>', '$a_1$'],
  [math('<mml:msqrt><mml:mi>x</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:msqrt>'), '$\\sqrt{x + 1}$'],
  [math('<mml:munderover><mml:mo>∑</mml:mo><mml:mrow><mml:mi>i</mml:mi></mml:mrow><mml:mi>n</mml:mi></mml:munderover><mml:mi>sin</mml:mi>'), '${∑}_{i}^{n} \\mathrm{sin}$'],
  [math('<mml:mover accent="true"><mml:mi>x</mml:mi><mml:mo>¯</mml:mo></mml:mover><mml:mspace width="1em"/><mml:mtext>50% of</mml:mtext>'), '$\\bar{x} \\, \\text{50 of}$'],
  [math('<mml:semantics><mml:mi>q</mml:mi><mml:annotation encoding="application/x-tex">q_\\perp</mml:annotation></mml:semantics>'), '$q_\\perp$'],
  [math('<mml:mtable><mml:mtr><mml:mtd><mml:mi>a</mml:mi></mml:mtd><mml:mtd><mml:mi>b</mml:mi></mml:mtd></mml:mtr></mml:mtable>'), '$\\begin{matrix}a & b\\end{matrix}$'],
])('%j is %j', (markup, text) => {
  expect(fromMarkup(markup)).toBe(text)
  expect(renderInline(text)).not.toContain('math-error')
})

it.each(['<p>'.repeat(50_000), '<'.repeat(100_000), '&lt;'.repeat(50_000), '<i '.repeat(50_000), '<jats:p/>'.repeat(20_000)])('hostile markup %#: is read in a moment', (markup) => {
  expect(typeof fromMarkup(markup)).toBe('string')
})
