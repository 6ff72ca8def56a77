import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { feedHtml } from '../../../lib/markdown/feed-html'
import { plainInline, renderInline } from '../../../lib/markdown/inline'
import { render } from '../../../lib/markdown/render'
import { fillSlots, type Slots } from '../../../lib/markdown/slots'

const runs = { seed: 20261123, numRuns: 200, interruptAfterTimeLimit: 2_000, markInterruptAsFailure: false }

const pieces = [
  'a', ' ', 'ab c', '1', '\n', '\n\n', '    ', '\t', '*', '**', '_', '~~', '`', '```\n', '$', '$$', '\\(', '\\)', '\\[', '\\]', '\\\\(', '\\\\',
  '\\begin{align}', '\\end{align}', '\\cite{a}', '\\cite{', '\\eqref{a}', '\\label{a}', '[', ']', '](', '](/b)', '[^a]', '[^a]: ', '[a]: ', '![', '(', ')',
  '<', '>', '> ', '- ', '1. ', '# ', '|', '|-|-|\n', '- [ ] ', '&', '&lt;', '&#39;', '"', "'", ' id=', ' href=', ' src=', ' onclick=', '=', '@ada', 'a@b.org',
  'https://b.org/', 'javascript:', 'data:text/html,', 'vbscript:', '//b.org', '/images/a.png', '<script>', '</script>', '<img src=x onerror=a>', '<x-cite>',
  '<style>', '<!--', '-->', '<![CDATA[', '<svg/onload=a>', '\\href{javascript:a}{b}', '\\url{javascript:a}', '\\htmlClass{a}{', '\\text{', '\\frac', '{', '}',
  '\\def\\a{', '\\a', '\\color{red}', '\\unicode{60}', '\0', '\r', '\uFDD0', '\uFDD5', '\uD800', '\u202E', '😀', '漢', 'ش',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const shared = ['class', 'id', 'title', 'aria-label']
const allowed: Record<string, string[]> = {
  a: ['href', 'rel'], img: ['src', 'alt', 'loading', 'decoding', 'width', 'height'], input: ['type', 'checked', 'disabled'],
  li: ['value'], ol: ['start'], pre: ['tabindex', 'role'], div: ['tabindex', 'role'], small: ['role'], span: ['aria-hidden', 'tabindex', 'role'],
  td: ['align'], th: ['align', 'scope'],
}
const plain = 'blockquote br code del em figcaption figure h3 h4 h5 h6 hr p strong sup table tbody thead tr ul'.split(' ')
const isAddress = (value: string) => /^(?:https?:\/\/|mailto:|#p-|\/(?![/\\]))/i.test(value) || !/^[^/?#]*:|^[/\\]{2}/.test(value)

/** What in a tree is not on the list; what KaTeX makes may have styles and MathML, but neither address nor event. */
function unwanted(node: Tree.ParentNode, formula = false): string[] {
  return node.childNodes.flatMap((child): string[] => {
    if (!('attrs' in child)) return child.nodeName === '#text' ? [] : [child.nodeName]
    const { tagName, attrs } = child
    const within = formula || tagName === 'math' || attrs.some(({ name, value }) => name === 'class' && value.startsWith('katex'))
    const known = within ? !/^(?:script|style|iframe|object|embed|link|meta|base|form|foreignobject|use|image|a|img)$/i.test(tagName) :
      plain.includes(tagName) || tagName in allowed
    const bad = attrs.filter(({ name, value }) => {
      if (/^on|^(?:src|href|xlink:href|action|id)$/i.test(name) && within) return true
      if (name === 'style') return !within || /url|expression|@|\\|fixed/i.test(value)
      if (name === 'href') return !isAddress(value)
      if (name === 'src') return !/^\/images\/[\w.-]+$/.test(value)
      if (name === 'id') return !value.startsWith('p-')
      return !within && !shared.includes(name) && !allowed[tagName]?.includes(name)
    })
    return [...(known ? [] : [tagName]), ...bad.map(({ name, value }) => `${tagName} ${name}=${value}`), ...unwanted(child, within)]
  })
}

const slots: Slots = { prefix: 'p-', papers: new Map([['a', { href: '/papers/a', label: '<A> & "B"' }]]), handles: new Map() }

describe('whatever is written', () => {
  it('renders, and holds nothing that runs, loads or leaves', () => {
    fc.assert(fc.property(hostile, (text) => {
      const { html, excerpt } = render(text)
      for (const out of [html, excerpt]) {
        const filled = fillSlots(out, slots)
        expect(unwanted(parseFragment(filled))).toEqual([])
        expect(unwanted(parseFragment(feedHtml(filled, 'https://c.org/')))).toEqual([])
      }
      expect(unwanted(parseFragment(renderInline(text)))).toEqual([])
      expect(typeof plainInline(text)).toBe('string')
    }), runs)
  })

  it('is the same with every kind of line end', () => {
    fc.assert(fc.property(hostile, (text) => {
      const lines = text.replaceAll('\r', '')
      expect(render(lines.replaceAll('\n', '\r\n')).html).toBe(render(lines).html)
    }), { ...runs, numRuns: 100 })
  })

  it('comes to at most eight times its length without formulas', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces.filter((piece) => !/[$\\]/.test(piece))), { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.join('').repeat(200)
      expect(render(text).html.length).toBeLessThanOrEqual(Math.max(10_000, 8 * text.length))
    }), { ...runs, numRuns: 30 })
  })
})

describe('every formula', () => {
  const tex = fc.array(fc.constantFrom(
    'b', ' + c', '{}_1{}', '{}^*{}', '\\alpha ', '\\frac{1}{2}', '|', '\\|', ' < ', ' > ', '<b>', '*d*', '{}_e{}', '\\{', '\\}', '[f](g)', '![h]', "'{}", '"', '`', '~',
    '\\text{if $x$}', '\\,', '\\_', '\\\\ ', '(', ')', '\\left(i\\right)', '!', '@ada', '\\$', '漢', 'é', '\t', '  ', ': ', '~~', '://j.k',
  ), { maxLength: 8 }).map((parts) => `a${parts.join('')}z`)
  const delimiters = fc.constantFrom(['$', '$'], ['$$', '$$'], ['\\(', '\\)'], ['\\[', '\\]'], ['\\\\(', '\\\\)'], ['\\\\[', '\\\\]'])
  const places = fc.constantFrom(
    'X', 'so X holds', '(X).', '- X', '1. a\n   - X', '> X', '> - X', '# X', '|a|\n|-|\n|X|', 'a[^1]\n\n[^1]: X', '[X](/b)', '*a X*', '**X**', '~~X~~', '漢X字', 'a  \nX', '- [ ] X',
  )

  it('comes out as it went in', () => {
    fc.assert(fc.property(tex, delimiters, places, (formula, [open, close], place) => {
      const { html, problems } = render(place.replace('X', () => `${open}${formula}${close}`))
      const found = /<annotation[^>]*>([^]*?)<\/annotation>/.exec(html)?.[1] ?? ''
      expect(problems).toEqual([])
      expect(parseFragment(`<p>${found}`).childNodes[0]).toMatchObject({ childNodes: [{ value: formula }] })
    }), { ...runs, numRuns: 400 })
  })
})
