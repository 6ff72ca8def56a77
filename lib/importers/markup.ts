import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { subscripts, superscripts } from '@/lib/markdown/readable-signs'
import { attributeOf, childrenOf, nameOf, textOf, texOf } from './mathml'

/** Elements that titles and abstracts are marked up with, in HTML and JATS; a `<` before any other word is a sign. */
const known = `p|div|span|br|i|b|u|em|strong|small|sc|tt|code|a|sub|sup|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|font|inf|scp|q|cite|pre|ref|
  sec|title|label|abstract|italic|bold|underline|monospace|styled-content|list|list-item|def-list|def-item|term|def|ext-link|uri|email|xref|break|
  inline-formula|disp-formula|alternatives|tex-math|named-content|disp-quote|inline-graphic|graphic|fn|table-wrap|overline|roman|sans-serif|
  math|m[a-z]{1,12}|semantics|annotation|annotation-xml|none`.replace(/\s+/g, '')
const tag = new RegExp(String.raw`<(?!/?(?:(?:jats|mml|m):)?(?:${known})(?:\s[^<>]*)?/?>)`, 'gi')
const twice = new RegExp(String.raw`&(?:amp|lt|gt|quot|apos|nbsp|#x?[0-9a-f]+);|</?(?:jats:)?(?:p|i|b|em|strong|sub|sup|br|italic|bold)(?:\s[^<>]*)?/?>`, 'i')

/** Characters of markup that are read: five times as many as an abstract may have, and formulas are long. */
const LONGEST = 100_000

const blocks = new Set([
  'p', 'div', 'br', 'break', 'sec', 'li', 'list-item', 'def-item', 'dt', 'blockquote', 'disp-quote', 'abstract', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'title',
])
const silent = new Set(['script', 'style', 'graphic', 'inline-graphic', 'table-wrap', 'fn'])

/**
 * What a source wrote in HTML or JATS, as text: paragraphs apart, formulas as `$TeX$`, small raised and lowered signs as such.
 * What was escaped twice, as some depositors do, is read twice.
 */
export function fromMarkup(source: string): string {
  const once = read(source.slice(0, LONGEST))
  return twice.test(once) ? read(once) : once
}

/** The same on one line, for a title or a name. */
export const lineFromMarkup = (source: string) => fromMarkup(source).replace(/\s+/g, ' ').trim()

function read(source: string): string {
  if (!/[<&]/.test(source)) return source
  const html = source
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1').replace(tag, '&lt;').replace(/<(\/?)(?:mml|m):/gi, '<$1')
    // An element without content is closed where HTML would leave it open.
    .replace(/<(?!br\b)([a-z][\w:-]*)([^<>]*)\/>/gi, '<$1$2></$1>').replace(/<(\/?)(?:jats:)?title\b/gi, '<$1h6')
  const paragraphs = inside(parseFragment(html)).replace(/\0\s*/g, ' ').split(/\n[ \t]*\n\s*/)
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n')
}

const inside = (node: Tree.Node): string => childrenOf(node).map(written).join('')

function written(node: Tree.Node): string {
  const name = nameOf(node)
  if (name === '#text') return textOf(node)
  if (silent.has(name)) return ''
  if (name === 'math' || name === 'tex-math') return formula(node)
  if (name === 'sub' || name === 'inf') return moved(inside(node), subscripts, '_')
  if (name === 'sup') return moved(inside(node), superscripts, '^')
  if (name === 'alternatives') return written(childrenOf(node).find((child) => nameOf(child) === 'tex-math') ?? childrenOf(node)[0] ?? node)
  if (/^h[1-6]$/.test(name)) return heading(inside(node).trim())
  return blocks.has(name) ? `\n\n${inside(node)}\n\n` : inside(node)
}

function formula(node: Tree.Node): string {
  const tex = nameOf(node) === 'math' && !attributeOf(node, 'alttext')?.includes('\\') ? texOf(node) : (attributeOf(node, 'alttext') ?? bare(textOf(node)))
  return tex.trim() ? `$${tex.replace(/\s+/g, ' ').trim()}$` : ''
}

/** A formula without the document it was typeset in, and without its delimiters. */
function bare(tex: string): string {
  const body = /\\begin\{document\}([^]*)\\end\{document\}/.exec(tex)?.[1] ?? tex
  return body.trim().replace(/^(\${1,2}|\\[([])([^]*?)(\${1,2}|\\[)\]])$/, '$2')
}

/** A heading within an abstract leads the paragraph behind it, to which a NUL ties it; that it is an abstract goes without saying. */
const heading = (text: string) => (/^(abstract|summary)?[.:]?$/i.test(text) ? '' : `\n\n${text.replace(/[.:]$/, '')}:\0`)

/** Raised or lowered: by signs that are, else as a formula. */
function moved(text: string, signs: Record<string, string>, mark: string): string {
  const plain = text.trim().replaceAll('-', '−')
  if (plain === '') return ''
  const all = [...plain].map((sign) => signs[sign])
  if (all.every((sign) => sign !== undefined)) return all.join('')
  return /[$\\{}]/.test(plain) ? plain : `$${mark}{${/^[A-Za-z]$/.test(plain) ? plain : String.raw`\text{${plain}}`}}$`
}
