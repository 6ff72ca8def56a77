import { diffArrays } from 'diff'
import { endOfSpan } from './feed-html'
import type { SafeHtml } from './safe-html'

/** A word, a formula or a picture, with the tags that stand before it and the space after it. */
type Leaf = { tags: string; text: string; space: string }

/** What changed from one rendered text to the next, and how many words, formulas and pictures came and went. */
export type Compared = { html: SafeHtml; added: number; removed: number }

/** A comparison that takes longer than this (ms) is given up for showing the whole new text. */
const PATIENCE = 100
const leftOut = '<p class="skipped" aria-label="Unchanged text left out">[…]</p>'
const token = /<[^>]*>|\s+|&#?\w+;|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+|[^<]/gu
const block = /<\/?(?:p|h\d|li|ul|ol|dl|dt|dd|blockquote|pre|table|thead|tbody|tr|td|th|figure|figcaption|hr|div|section|small)\b|<br/
const noEnd = /^<(?:img|br|hr|input|source)\b/

/**
 * The blocks of the new text that differ from the old one's, what came marked as `ins` and what went as `del`; all of it
 * where there was none before. Formulas and pictures count as one word. Expressions are enough: in a text of ours every
 * quote and angle bracket that people wrote is escaped.
 */
export function compareHtml(before: SafeHtml | null, after: SafeHtml): Compared {
  if (before === null) return { html: after, added: 0, removed: 0 }
  const [old, next] = [leavesOf(before), leavesOf(after)]
  const parts = diffArrays(old.leaves.map(({ text }) => text), next.leaves.map(({ text }) => text), { timeout: PATIENCE })
  if (!parts) return { html: after, added: 0, removed: 0 }
  const count = { added: 0, removed: 0 }
  let [html, from, at, held] = ['', 0, 0, '']
  for (const { value, added, removed } of parts) {
    if (removed) {
      const gone = old.leaves.slice(from, (from += value.length))
      count.removed += value.length
      // What stood in blocks of its own goes into the next one, else where it stood: behind what stays.
      if (html === '' || (block.test(gone[0]!.tags) && block.test(next.leaves[at]?.tags ?? ''))) held = deleted(gone) + (endsBlock(old.leaves[from]) ? '<br>' : '')
      else html += (block.test(gone[0]!.tags) ? '<br>' : '') + deleted(gone)
      continue
    }
    if (added) count.added += value.length
    else from += value.length
    for (const leaf of next.leaves.slice(at, (at += value.length))) {
      html += leaf.tags + held + (added ? `<ins>${leaf.text}</ins>` : leaf.text) + leaf.space
      held = ''
    }
  }
  if (held) html += `<p>${held}</p>`
  const whole = (html + next.end).replace(/<\/ins>(\s*)<ins>/g, '$1')
  return { html: changedBlocks(whole) as SafeHtml, ...count }
}

/** Whether what stood before this, or nothing more, was the end of a block. */
const endsBlock = (following: Leaf | undefined) => !following || block.test(following.tags)

const deleted = (leaves: Leaf[]) =>
  `<del>${leaves.map(({ tags, text, space }, n) => (n > 0 && block.test(tags) ? '<br>' : '') + text.replace(/ id="[^"]*"/g, '') + space).join('')}</del>`

function leavesOf(html: string): { leaves: Leaf[]; end: string } {
  const leaves: Leaf[] = []
  let tags = ''
  token.lastIndex = 0
  for (let found; (found = token.exec(html)); ) {
    let [text] = found
    if (text.startsWith('<span') && html.startsWith('<span class="katex', found.index)) {
      token.lastIndex = endOfSpan(html, found.index)
      text = html.slice(found.index, token.lastIndex)
    } else if (text.startsWith('<') && !text.startsWith('<img')) {
      tags += text
      continue
    } else if (text.trim() === '') {
      if (tags === '' && leaves.length > 0) leaves.at(-1)!.space = text.replace(/\n{4,}/, '\n\n[…]\n\n')
      else tags += text
      continue
    }
    leaves.push({ tags, text, space: '' })
    tags = ''
  }
  return { leaves, end: tags }
}

/** The blocks in which something changed, with a mark where others are left out. */
function changedBlocks(html: string): string {
  const blocks: string[] = []
  let [depth, start] = [0, 0]
  for (const { 0: tag, index } of html.matchAll(/<[^>]*>/g)) {
    if (noEnd.test(tag)) continue
    depth += tag.startsWith('</') ? -1 : 1
    if (depth > 0) continue
    blocks.push(html.slice(start, index + tag.length))
    start = index + tag.length
  }
  blocks.push(html.slice(start))
  const shown = blocks.map((one) => one.trim()).filter(Boolean).map((one) => (/<(?:ins|del)>/.test(one) ? one : leftOut))
  return shown.filter((one, n) => one !== leftOut || shown[n - 1] !== leftOut).join('\n')
}
