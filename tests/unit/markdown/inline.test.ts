import { describe, expect, it } from 'vitest'
import { plainInline, renderInline } from '../../../lib/markdown/inline'
import { short } from './short'

describe('a title', () => {
  it.each([
    ['formulas', 'On $\\ell_1$ and \\(k\\)', 'On «\\ell_1» and «k»', 'On ℓ₁ and k'],
    ['LaTeX around formulas', '{\\"U}ber {$\\beta$-{VAE}s} \\& $x^2$', 'Über «\\beta»-VAEs & «x^2»', 'Über β-VAEs & x²'],
    ['escaped prices', '\\$5 and \\$6', '$5 and $6', '$5 and $6'],
    ['formulas in quotation marks', "``$x$'' and ``$y$''", '“«x»” and “«y»”', '“x” and “y”'],
    ['formulas that a command would drop', '\\href{$a$}{$b$} \\noopsort{$c$}', '\\href{«a»}{«b»} \\noopsort{«c»}', '\\href{a}{b} \\noopsort{c}'],
    ['displays among the words', 'So $$x$$ holds', 'So «x» holds', 'So x holds'],
    ['Markdown is text', '*A* _b_ [c](d) # e', '*A* _b_ [c](d) # e', '*A* _b_ [c](d) # e'],
    ['references are text', '\\cite{a} $x$', '\\cite{a} «x»', '\\cite{a} x'],
    ['prices', 'From $5 to $6', 'From $5 to $6', 'From $5 to $6'],
    ['white space', ' a\n  b ', 'a b', 'a b'],
  ])('%s', (_, written, html, plain) => {
    expect({ html: short(renderInline(written)), plain: plainInline(written) }).toEqual({ html, plain })
  })

  it('escapes all but formulas', () => {
    expect(renderInline(`<b> & "c" 'd'`)).toBe('&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;')
  })

  it('shows a formula that cannot be set as it was written', () => {
    expect(renderInline('a $\\frac<$')).toMatch(/^a <code class="math-error" title="[^"<>]+">\$\\frac&lt;\$<\/code>$/)
  })
})
