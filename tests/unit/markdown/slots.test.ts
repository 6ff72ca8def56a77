import { describe, expect, it } from 'vitest'
import { feedHtml } from '../../../lib/markdown/feed-html'
import { render } from '../../../lib/markdown/render'
import { fillSlots, type Slots } from '../../../lib/markdown/slots'

const slots: Slots = {
  prefix: 's12-',
  papers: new Map([
    ['conf/a&b', { href: '/papers/conf/a&b', label: 'Blum & Kalai (1997)' }],
    ['c', { href: '/papers/c', label: 'C' }],
  ]),
  handles: new Map([['jocohen', { href: '/people/JoCohen', handle: 'JoCohen' }]]),
  pictures: new Map([['a.png', { name: 'a.png', width: 600, height: 400 }]]),
}
const filled = (text: string) => fillSlots(render(text).html, slots)

const cases: [behaviour: string, written: string, html: string][] = [
  ['a paper that is here', '\\cite{conf/a&b}', '<p><a href="/papers/conf/a&amp;b">Blum &amp; Kalai (1997)</a></p>'],
  ['a paper that is not', '\\cite{x<y}', '<p><span title="This paper is not here yet">x&lt;y</span></p>'],
  ['two papers', '\\cite{c,c}', '<p><a href="/papers/c">C</a>, <a href="/papers/c">C</a></p>'],
  ['papers in parentheses', '\\citep[p. 3]{conf/a&b,c}', '<p>(<a href="/papers/conf/a&amp;b">Blum &amp; Kalai, 1997</a>; <a href="/papers/c">C</a>, p. 3)</p>'],
  ['a person who is here, in any case', '@JOCOHEN', '<p><a href="/people/JoCohen">@JoCohen</a></p>'],
  ['a person who is not', '@Nobody', '<p>@Nobody</p>'],
  ['an anchor', '# A', '<h3 id="s12-a">A</h3>'],
  ['a link to an anchor', '[up](#a)', '<p><a href="#s12-a">up</a></p>'],
  ['the size of a picture', '![A](/images/a.png)', '<img src="/images/a.png" width="600" height="400" alt="A"'],

  ['forged as text', '<x-cite>c</x-cite>', '<p>&lt;x-cite&gt;c&lt;/x-cite&gt;</p>'],
  ['forged by entities', '&lt;x-cite&gt;c&lt;/x-cite&gt;', '<p>&lt;x-cite&gt;c&lt;/x-cite&gt;</p>'],
  ['forged in code', '`<x-mention>jocohen</x-mention>`',
    '<p><code>&lt;x-mention&gt;jocohen&lt;/x-mention&gt;</code></p>'],
  ['forged in a value', '[a](/b "<x-cite>c</x-cite>")',
    '<p><a href="/b" title="&lt;x-cite&gt;c&lt;/x-cite&gt;">a</a></p>'],
  ['an id forged in text', " id='a'", '<p>id=&#39;a&#39;</p>'],
  ['an id forged at the end of a value', "[a](/b \"c id=\") 'd'", '<p><a href="/b" title="c id=">a</a> &#39;d&#39;</p>'],
  ['a source forged in a value', `![ src='/images/b.png' src="/images/b.png"](/images/a.png)`,
    '<img src="/images/a.png" width="600" height="400" alt=" src=&#39;/images/b.png&#39; src=&quot;/images/b.png&quot;"'],
  ['a picture forged as text', '<x-picture src="/images/a.png"></x-picture>', '<p>&lt;x-picture src=&quot;/images/a.png&quot;&gt;&lt;/x-picture&gt;</p>'],
  ['a slot forged within a reference', '\\cite{<x-mention>jocohen</x-mention>}',
    '&lt;x-mention&gt;jocohen&lt;/x-mention&gt;</span>'],
]

describe('smaller makings of a picture', () => {
  const shown = (width: number, variants: number[]) =>
    fillSlots(render('![A](/images/a.png)').html, { ...slots, pictures: new Map([['a.png', { name: 'a.png', width, height: 400, variants }]]) })

  it.each([
    ['none', 600, [], null],
    ['up to its own width', 1000, [400, 800, 1000], '/images/a.png-400.webp 400w, /images/a.png-800.webp 800w, /images/a.png-1000.webp 1000w'],
    ['up to what any screen needs', 4000, [400, 800, 1600], '/images/a.png-400.webp 400w, /images/a.png-800.webp 800w, /images/a.png-1600.webp 1600w'],
    ['and itself where it is the finest', 1000, [400], '/images/a.png-400.webp 400w, /images/a.png 1000w'],
  ])('%s', (_, width, variants, set) => {
    expect(/ srcset="([^"]*)"/.exec(shown(width, variants))?.[1] ?? null).toBe(set)
  })

  it('are not for feeds, whose readers choose by themselves', () => {
    expect(feedHtml(shown(1000, [400]), 'https://papers.example/x')).not.toMatch(/srcset|sizes/)
  })
})

describe('slots', () => {
  it.each(cases)('%s', (_, written, html) => {
    expect(filled(written)).toContain(html)
  })

  it('forged in formulas stay text', () => {
    const html = filled("$\\text{<x-cite>c</x-cite> id='a'}$ $\\foo<x-cite>c</x-cite>$")
    expect(html).not.toMatch(/<x-|\/papers|s12-/)
  })

  it('are all filled', () => {
    expect(filled('# A\n\n\\cite{c} @jocohen[^1] ![A](/images/a.png)\n\n[^1]: b\n\n    c')).not.toMatch(/<x-|'/)
  })

  it('are told of by their names, each once', () => {
    const { cites, mentions } = render('\\cite{b, a} \\cite{a} @Jocohen @jocohen `\\cite{c} @nobody`')
    expect({ cites, mentions }).toEqual({ cites: ['b', 'a'], mentions: ['jocohen'] })
  })
})
