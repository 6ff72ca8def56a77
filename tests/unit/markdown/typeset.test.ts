import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'
import { short } from './short'

/** What is shown, without the TeX that it came from. */
const shown = (text: string) => render(text).html.replace(/<annotation.*?<\/annotation>/gs, '')

describe('old habits', () => {
  it.each([
    ['four backslashes at a line end', '$$a \\\\\\\\\nb$$', '$$a \\\\ b$$'],
    ['three backslashes before a space', '$$a \\\\\\ b$$', '$$a \\\\ b$$'],
    ['four backslashes at the end', '$$a \\\\\\\\$$', '$$a \\\\$$'],
    ['four backslashes in a matrix', '$\\begin{matrix}a \\\\\\\\ b\\end{matrix}$', '$\\begin{matrix}a \\\\ b\\end{matrix}$'],
    ['escaped brackets', '$x \\in \\[0, 1\\]$', '$x \\in [0, 1]$'],
    ['escaped brackets of a size', '$\\left\\[x\\right\\]$', '$\\left[x\\right]$'],
    ['doubled backslashes at a size', '$\\left\\\\{x\\right\\\\}$', '$\\left\\{x\\right\\}$'],
    ['doubled backslashes at braces', '$\\\\{x\\\\}$', '$\\{x\\}$'],
    ['an escaped star', '$x^\\*$', '$x^*$'],
    ['\\mbox', '$\\mbox{if}$', '$\\text{if}$'],
    ['signs in words', '$\\text{100% a_b #x & c}$', '$\\text{100\\% a\\_b \\#x \\& c}$'],
    ['signs in words beside a formula', '$\\text{a_b $x_1$}$', '$\\text{a\\_b $x_1$}$'],
    ['array at the top', '$\\begin{array}[t]{c}a\\end{array}$', '$\\begin{array}{c}a\\end{array}$'],
    ['columns with widths and repetition', '$\\begin{array}{@{}p{1cm}|*{2}{c}}a&b&c\\end{array}$', '$\\begin{array}{l|cc}a&b&c\\end{array}$'],
    ['\\color with an argument', '$\\color{red}{x}y$', '$\\textcolor{red}{x}y$'],
    ['\\require', '$\\require{cancel}\\cancel{x}$', '$\\cancel{x}$'],
    ['numbers without a tag', '\\begin{equation}x\\end{equation}', '\\begin{equation*}x\\end{equation*}'],
    ['align within a line', '$\\begin{align}a&=b\\end{align}$', '$\\begin{aligned}a&=b\\end{aligned}$'],
    ['multline', '\\begin{multline}a\\\\b\\end{multline}', '\\begin{gather*}a\\\\b\\end{gather*}'],
    ['eqnarray', '\\begin{eqnarray}a&=&b\\end{eqnarray}', '\\begin{align*}a&=&b\\end{align*}'],
    ['plain TeX matrices', '$\\pmatrix{a & b \\cr c & d}$', '$\\begin{pmatrix}a & b \\\\ c & d\\end{pmatrix}$'],
    ['\\root', '$\\root 3 \\of x$', '$\\sqrt[3]{x}$'],
    ['\\buildrel', '$\\buildrel a \\over b$', '$\\stackrel{a}{b}$'],
    ['links', '$\\href{https://b.org}{x}$', '${x}$'],
    ['\\DeclareMathOperator', '$\\DeclareMathOperator*{\\pick}{pick}\\pick_x$', '$\\operatorname*{pick}_x$'],
    ['\\def', '$\\def\\half#1{\\frac{#1}{2}}\\half{x}$', '$\\frac{x}{2}$'],
    ['\\newcommand twice', '$\\newcommand{\\x}{a}\\newcommand{\\x}{b}\\x$', '$b$'],
    ['\\newcommand with a default', '$\\newcommand{\\x}[2][a]{#1#2}\\x{b}\\x[c]{d}$', '$abcd$'],
    ['\\newcommand that uses its argument twice', '$\\newcommand{\\x}[1]{#1+#1}\\x{a}$', '$a+a$'],
    ['a tag within a line', '$x \\tag{1}$', '$x \\quad\\text{(1)}$'],
    ['a label that nothing refers to', '$$x \\label{a}$$', '$$x$$'],
  ])('%s', (_, written, meant) => {
    expect(shown(written)).toBe(shown(meant))
    expect(render(written).problems).toEqual([])
  })

  it('leave the TeX as it was written for whoever copies it', () => {
    expect(short(render('$$a \\\\\\\\\n\\[b\\]$$').html)).toBe('⟦a \\\\\\\\\n\\[b\\]⟧')
  })

  it.each([
    '\\mathbbm{1}', '\\mathds{1}', '\\ce{H2O}', '\\boldsymbol{x}', '\\textcolor{#ff0000}{x}', '\\sideset{_1}{^2}\\sum', '\\unicode{x263A}',
    '\\bbox[red]{x}', '\\enclose{circle}{x}', '\\strut', '\\idotsint', 'a\\ ',
  ])('%s is known', (tex) => {
    expect(render(`$${tex}$`).problems).toEqual([])
  })

  it.each([
    ['\\begin{tabular}{c}x\\end{tabular}', 'No such environment: tabular'],
    ['\\includegraphics{a}', 'A formula cannot hold pictures.'],
    ['\\eqref{a}', 'No equation here has the label a.'],
    ['\\show\\x', 'Undefined control sequence: \\show'],
  ])('%s is told of', (tex, message) => {
    expect(render(`$${tex}$`).problems[0]?.message).toContain(message)
  })
})

describe('labels', () => {
  const text = (written: string) => render(written).html.replace(/<[^>]*>/g, '')

  it('number the equations that are referred to, in order', () => {
    expect(text('\\eqref{b}, \\ref{a}\n\n$$x\\label{a}$$\n\n$$y\\label{b}$$')).toMatch(/^\(2\), 1/)
  })

  it('take the tag that is there', () => {
    expect(text('\\begin{align}x\\tag{*}\\label{a}\\\\y\\label{b}\\end{align}\n\n$\\eqref{a}$ \\eqref{b}').endsWith('(*) (1)')).toBe(true)
  })

  it('show the number beside the equation', () => {
    expect(shown('$$x\\label{a}$$\n\n`a`')).not.toContain('class="tag"')
    expect(shown('$$x\\label{a}$$\n\n\\eqref{a}')).toContain('class="tag"')
  })

  it('that nothing has are told of', () => {
    expect(render('a \\eqref{b}')).toMatchObject({
      html: '<p>a \\eqref{b}</p>', problems: [{ line: 1, column: 3, message: 'No equation here has the label b.' }],
    })
  })
})

describe('formulas that cannot be set', () => {
  it('are shown as written, with the message at hand, and all the rest renders', () => {
    const { html, problems } = render('ok $x$\n\nnot $\\frac{1}$ but $y$')
    expect(short(html).replace(/title="[^"]*end of input[^"]*"/, 'title')).toBe(
      '<p>ok «x»</p>\n<p>not <code class="math-error" title>$\\frac{1}$</code> but «y»</p>')
    expect(problems).toEqual([{ line: 3, column: 5, message: expect.stringContaining('end of input') }])
  })

  it('keep their place after formulas of several lines', () => {
    expect(render('$$\na\n$$\n\nb\n\n> - x\n>   $\\foo$').problems).toMatchObject([{ line: 8, column: 5 }])
  })

  it.each([
    ['undefined command', '$\\nosuchthing$', 'Undefined control sequence'],
    ['too long', `$${'x'.repeat(5001)}$`, 'at most 5,000 characters'],
    ['endless macro', '$\\def\\a{\\a\\a}\\a$', 'Too many expansions'],
    ['macro that doubles its argument', `$\\def\\a#1{#1#1}${'\\a{'.repeat(20)}x${'}'.repeat(20)}$`, 'Too many expansions'],
    ['macros that double each other', `$\\def\\a#1{${'#1'.repeat(50)}}\\a{\\a{${'x'.repeat(100)}}}$`, 'at most 100,000 symbols'],
    ['chemistry without end', `$\\ce{${'H2O '.repeat(600)}}$`, 'chemistry of this formula is too long'],
    ['far to the left', '$a\\hspace{-3000pt}b$', 'at most 30 em'],
    ['far below', '$\\smash{\\raisebox{-99em}{a}}$', 'at most 30 em'],
    ['a rule far below', '$\\rule[-40em]{1em}{1em}$', 'at most 30 em'],
    ['too deep', `$${'^{'.repeat(1600)}x${'}'.repeat(1600)}$`, 'nested too deeply'],
  ])('%s', (_, written, message) => {
    const { html, problems } = render(`${written} and $y$`)
    expect(problems).toMatchObject([{ line: 1, column: 1, message: expect.stringContaining(message) }])
    expect(short(html)).toContain('</code> and «y»</p>')
  })

  it.each(['\\char0', '\\char"B', '\\unicode{xD800}', '\\text{\\char"FFFE}', '\\char"FDD0'])('%s is no character, and shown so', (tex) => {
    const { html, text } = render(`$${tex}$`)
    expect(shown(`$${tex}$`)).toContain('\uFFFD')
    expect(`${html}${text}`).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\uFDD0-\uFDEF\uFFFE]/u)
  })

  it('are the thousand-and-first of a text and all after it', () => {
    const { html, problems } = render('$x$ '.repeat(1002))
    expect(html.match(/class="katex"/g)).toHaveLength(1000)
    expect(problems).toHaveLength(2)
  })

  it('are reported a hundred times at most', () => {
    expect(render('$\\nosuchthing$ '.repeat(101)).problems).toHaveLength(100)
  })

  it('are those after two million characters of HTML', () => {
    const { html, problems } = render(`$$\\begin{matrix}${'&'.repeat(4900)}\\end{matrix}$$\n\n`.repeat(5))
    expect(html.length).toBeLessThan(5_000_000)
    expect(problems).toHaveLength(4)
  })
})

describe('macros', () => {
  it('hold in later formulas of the text', () => {
    expect(render('$\\newcommand{\\half}{\\frac12}$ then $\\half$').problems).toEqual([])
  })

  it('end with the text', () => {
    render('$\\gdef\\half{\\frac12}$')
    expect(render('$\\half$').problems).toHaveLength(1)
  })

  it('cannot be made of a tag that was left behind', () => {
    expect(render('$$x \\tag{1} \\nosuchthing$$\n\n$$y \\tag{2}$$').problems).toHaveLength(1)
  })
})

it('does not let lengths grow over the page', () => {
  expect(render('$\\rule{99999em}{99999em}$').html).toContain('width:30em')
})

describe('a formula among words that no line break parts', () => {
  const reachable = 'tabindex="0" role="group" aria-label="Formula"'

  it('scrolls, within reach of the keyboard', () => {
    expect(render(`a $\\text{${'x'.repeat(30)}}$ b`).html).toContain(`<p>a <span class="long" ${reachable}><span class="katex">`)
    expect(render(`$\\sqrt{${'x'.repeat(60)}}$`).html).toContain(`<span class="longest" ${reachable}>`)
  })

  it('is not reached by itself in a link', () => {
    expect(render(`[$\\text{${'x'.repeat(30)}}$](/b)`).html).toContain('<a href="/b"><span class="long"><span class="katex">')
  })

  it('is none where lines can break, or short', () => {
    expect(render(`$${'a + '.repeat(60)}b$ $\\sqrt{x}$`).html).not.toContain('class="long')
  })
})
