import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { feedHtml } from '../../../lib/markdown/feed-html'
import { grammars } from '../../../lib/markdown/grammars'
import { render } from '../../../lib/markdown/render'
import { fillSlots } from '../../../lib/markdown/slots'

const fenced = (language: string, code: string) => `~~~~${language}\n${code}\n~~~~`
const inside = (language: string, code: string) => /<code[^>]*>([^]*)<\/code>/.exec(render(fenced(language, code)).html)?.[1]
const marks = (html: string) => html.match(/<span class="[kstcid]">/g)?.length ?? 0

type Node = { childNodes?: Node[]; value?: string }
const textOf = ({ childNodes = [], value = '' }: Node): string => value + childNodes.map(textOf).join('')
const text = (html: string) => textOf(parseFragment(html) as Node)

describe('code', () => {
  it.each<[language: string, code: string, html: string]>([
    ['python', 'def f(x):  # why', '<span class="k">def</span> <span class="t">f</span>(x):  <span class="c"># why</span>'],
    ['py', 'print("a")', '<span class="k">print</span>(<span class="s">&quot;a&quot;</span>)'],
    ['Python', 'x = None', 'x = <span class="k">None</span>'],
    ['js', '`a${b}c`', '<span class="s">`a</span>${b}<span class="s">c`</span>'],
    ['c++', 'return 1;', '<span class="k">return</span> 1;'],
    ['tex', String.raw`\alpha{x} % why`, String.raw`<span class="k">\alpha</span>{x} <span class="c">% why</span>`],
    ['diff', '+a\n-b\n c', '<span class="i">+a</span>\n<span class="d">-b</span>\n c'],
    ['html', '<b onclick="alert(1)">', '&lt;<span class="k">b</span> <span class="k">onclick</span>=<span class="s">&quot;alert(1)&quot;</span>&gt;'],
    ['löve', 'return 1', 'return 1'],
    ['constructor', 'return 1', 'return 1'],
    ['', 'return 1', 'return 1'],
  ])('in %s: %s', (language, code, html) => {
    expect(inside(language, code)).toBe(`${html}\n`)
  })

  it('of lines that are indented has no language', () => {
    expect(render('    return 1').html).toContain('<code>return 1\n</code>')
  })

  it.each(Object.keys(grammars))('in %s keeps every character', (language) => {
    const code = '<script>alert(`${"x"}`)</script> &amp; \\frac{1}{2} # "\'/* @a --\n\n\t$x_1$ {{ }} \u202e <!-- é 𝔸 -->\nclass A<B> { f(x) => 1 } \'\'\''
    const html = inside(language, code)!
    expect(text(html)).toBe(`${code}\n`)
    expect(html.replace(/<span class="[kstcid]">|<\/span>/g, '')).not.toMatch(/[<>]/)
  })

  it('has no colours in a feed', () => {
    const slots = { prefix: 'p-', papers: new Map(), handles: new Map() }
    expect(feedHtml(fillSlots(render(fenced('py', 'def f(): return "<span>"')).html, slots), 'https://example.org/')).toContain('>def f(): return &quot;&lt;span&gt;&quot;\n</code>')
  })
})

describe('code that would take long', () => {
  const lines = (count: number) => 'return 1\n'.repeat(count)

  it('stays plain when it is long, or has long lines', () => {
    expect(marks(render(fenced('c', lines(800))).html)).toBe(800)
    expect(marks(render(fenced('c', lines(1000))).html)).toBe(0)
    expect(marks(render(fenced('c', `return ${'a'.repeat(500)}`)).html)).toBe(0)
  })

  it('stays plain after much other code', () => {
    const html = render([800, 800, 10].map((count) => fenced('c', lines(count))).join('\n\n')).html
    expect(marks(html)).toBe(810)
  })

  it('stays plain where the marks would come to more than the text', () => {
    expect(marks(render(fenced('js', `${"'',".repeat(100)}\n`.repeat(10))).html)).toBe(0)
    expect(marks(render(fenced('js', "'',".repeat(30))).html)).toBeGreaterThan(0)
  })
})
