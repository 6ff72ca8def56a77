import { describe, expect, it } from 'vitest'
import attacks from '../../fixtures/markdown/attacks.json'
import { renderInline } from '../../../lib/markdown/inline'
import { render } from '../../../lib/markdown/render'
import { fillSlots } from '../../../lib/markdown/slots'
import { dangers } from './dangers'

/** Every place of the dialect in which what somebody writes may stand; code last, as it may not end. */
const placesOf = (a: string) => [
  a, `a ${a} b`, `# ${a}`, `- ${a}\n  > ${a}`, `|${a}|\n|-|\n|${a}|`, `*${a}* ~~${a}~~`, `- [ ] ${a}`,
  `https://b.org/${a}`, `[${a}](/b)`, `[b](${a})`, `[b](<${a}>)`, `[b](/c "${a}")`, `[b]\n\n[b]: ${a} "${a}"`, `<${a}>`,
  `![${a}](/images/a.png "${a}")`, `![b](${a})`, `![b](<${a}>)`, `![${a}](https://b.org/a.png)`,
  `$${a}$`, `$$${a}$$`, `\\[${a}\\]`, `$\\frac{${a}$`, `\\cite{${a}}`, `@${a}`,
  `a[^b]\n\n[^b]: ${a}`, `a[^${a}]\n\n[^${a}]: b\n\n    c`, `\`${a}\``, `    ${a}`, `\`\`\`${a}\n${a}\n\`\`\``,
]

const slots = { prefix: 'p-', papers: new Map(), handles: new Map() }

describe.each(Object.entries(attacks))('%s', (_, written) => {
  it.each(written)('%j', (attack) => {
    const { html, excerpt } = render(placesOf(attack).join('\n\n'))
    expect(dangers(fillSlots(html, slots))).toEqual([])
    expect(dangers(fillSlots(excerpt, slots))).toEqual([])
    expect(dangers(renderInline(`${attack} $${attack}$`))).toEqual([])
  })
})

describe('the oracle', () => {
  it.each([
    '<script>', '<p onclick="a">', '<a href="javascript:a">', '<a href="//b.org">', '<img src="https://b.org">', '<p id="main">',
    '<p class=a>', '<p style="background:url(a)">', '<x-cite>', 'a < b', '<img src="data:a">', "<p class='a'>", '<svg/onload="a">',
  ])('sees %s', (html) => {
    expect(dangers(html)).not.toEqual([])
  })
})

describe('characters', () => {
  it.each([
    ['NUL', 'a\0b', '<p>a\uFFFDb</p>'],
    ['other controls', 'a\u0001\u001F\u007F\u0085b', '<p>a\uFFFD\uFFFD\uFFFD\uFFFDb</p>'],
    ['lone surrogates', 'a\uD800b', '<p>a\uFFFDb</p>'],
    ['noncharacters', 'a\uFFFE\uFDD0\uFDD8b', '<p>a\uFFFD\uFFFD\uFFFDb</p>'],
    ['noncharacters by number', '&#xFDD0;x&#xFDD2;', '<p>\uFFFDx\uFFFD</p>'],
    ['marks of direction stay', '\u202Eabc', '<p>\u202Eabc</p>'],
  ])('%s', (_, written, html) => {
    expect(render(written).html).toBe(html)
  })
})
