import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'
import { short } from './short'

describe('old habits', () => {
  it.each([
    ['four backslashes at a line end', '$$a \\\\\\\\\nb$$', '⟦a \\\\\nb⟧'],
    ['three backslashes before a space', '$$a \\\\\\ b$$', '⟦a \\\\ b⟧'],
    ['four backslashes at the end', '$$a \\\\\\\\$$', '⟦a \\\\⟧'],
    ['two backslashes stay', '$$a \\\\ b$$', '⟦a \\\\ b⟧'],
    ['escaped brackets', '$x \\in \\[0, 1\\]$', '<p>«x \\in [0, 1]»</p>'],
    ['a row break with a length', '$$a \\\\[2pt] b$$', '⟦a \\\\[2pt] b⟧'],
  ])('%s', (_, written, shown) => {
    expect(short(render(written).html)).toBe(shown)
  })

  it.each([
    '\\mbox{if}', '\\mathbbm{1}', 'x \\label{eq:1}', '\\ce{H2O}', '\\newcommand{\\R}{x} \\R',
  ])('%s is known', (tex) => {
    expect(render(`$${tex}$`).problems).toEqual([])
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
    ['long macro', `$\\def\\a{${'x'.repeat(51)}}\\a$`, 'at most 50 symbols'],
    ['macro that doubles its argument', '$\\def\\a#1{#1#1}\\a{\\a{x}}$', 'each argument once'],
    ['too deep', `$${'^{'.repeat(1600)}x${'}'.repeat(1600)}$`, 'nested too deeply'],
  ])('%s', (_, written, message) => {
    const { html, problems } = render(`${written} and $y$`)
    expect(problems).toMatchObject([{ line: 1, column: 1, message: expect.stringContaining(message) }])
    expect(short(html)).toContain('</code> and «y»</p>')
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
