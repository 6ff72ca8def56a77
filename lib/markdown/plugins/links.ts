import type { Nodes, Root } from 'hast'
import { isCitation } from '../citation'
import { rewrite } from '../rewrite'

/** A link whose address did not pass is its words; one that leaves the site passes nothing on; none holds another. */
export const links = () => (tree: Root) => {
  rewrite<Nodes>(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'a') return
    const { href } = node.properties
    if (typeof href !== 'string' || /^https?:(?!\/\/)/i.test(href)) return node.children
    rewrite<Nodes>(node, (inner) => {
      if (inner.type === 'element' && isCitation(inner.tagName)) return inner.children
    })
    if (href.startsWith('//')) node.properties.href = `https:${href}`
    if (/^(?:https?:|\/\/)/i.test(href)) node.properties.rel = ['ugc', 'nofollow', 'noopener']
  })
}
