import { describe, expect, it } from 'vitest'
import { typesetter } from '@/lib/markdown/katex'
import { readable } from '@/lib/markdown/readable'

function read(tex: string, display = false) {
  const result = typesetter()(tex, display)
  return 'html' in result ? readable(result.html) : result
}

describe('a formula where there is no markup', () => {
  it.each([
    ['\\alpha', 'α'],
    ['x^2', 'x²'],
    ['x_1^{2n}', 'x₁²ⁿ'],
    ['x_i^2', 'x_i^2'],
    ['2^{2^n}', '2^(2ⁿ)'],
    ['10^{-3}', '10⁻³'],
    ['90^\\circ', '90°'],
    ["f''(x)", 'f″(x)'],
    ['\\mathcal{O}(n\\log n)', 'O(n log n)'],
    ['2\\sin\\theta + \\cos(2x)', '2 sin θ+cos(2x)'],
    ['-\\log p', '−log p'],
    ['\\operatorname*{argmax}_x f(x)', 'argmax_x f(x)'],
    ['\\lim_{n\\to\\infty} a_n', 'lim_(n→∞) a_n'],
    ['\\partial_t u = \\Delta u', '∂_t u = Δu'],
    ['x^\\top y', 'x^⊤ y'],
    ['{a+b}^2', '(a+b)²'],
    ['\\left(a+b\\right)^2', '(a+b)²'],
    ['{}^{13}C', '¹³C'],
    ['\\frac{a+b}{c}', '(a+b)/c'],
    ['\\frac12 x', '1/2 x'],
    ['\\frac{\\partial f}{\\partial x}', '∂f/∂x'],
    ['\\frac{1}{\\sqrt{2\\pi}}', '1/√(2π)'],
    ['\\sqrt[3]{x}', '³√x'],
    ['\\binom nk', '(n choose k)'],
    ['\\sum_{i=1}^n x_i', '∑_(i=1)^n x_i'],
    ['\\int_0^\\infty f(x)\\,dx', '∫₀^∞ f(x) dx'],
    ['\\mathbb{R}^{n\\times d}', 'ℝ^(n×d)'],
    ['\\mathbb{E}[X]', 'E[X]'],
    ['a\\not=b', 'a ≠ b'],
    ['a<b \\& c', 'a < b&c'],
    ['p(y|x) = p(y\\mid x)', 'p(y|x) = p(y | x)'],
    ['\\lVert x\\rVert_2', '∥x∥₂'],
    ['D_{\\mathrm{KL}}', 'D_KL'],
    ['e^{i\\pi}', 'e^(iπ)'],
    ['\\hat\\theta, \\tilde O, \\bar t', 'θ̂, Õ, t̄'],
    ['\\underbrace{a+b}_{c}', '(a+b)_c'],
    ['f\\colon X\\to Y', 'f : X → Y'],
    ['x^*', 'x^*'],
    ['1{,}000', '1,000'],
    ['\\epsilon\\text{-greedy}', 'ϵ-greedy'],
    ['\\text{if } x > 0', 'if x > 0'],
    ['\\ce{H2O}', 'H₂O'],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a b; c d)'],
    ['\\phantom{x}y\\quad z', 'y z'],
    ['\\text{<b>}', '<b>'],
  ])('%s is read as %s', (tex, text) => expect(read(tex)).toBe(text))

  it('on lines of its own', () => {
    expect(read('\\begin{align} a &= b \\\\ &= c \\end{align}', true)).toMatch(/^a = b; = c/)
  })

  it('is nothing where none is', () => expect(readable('<p>x</p>')).toBe(''))
})
