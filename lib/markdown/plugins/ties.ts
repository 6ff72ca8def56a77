import type { Nodes, PhrasingContent, Root } from 'mdast'
import { rewrite } from '../rewrite'

const wordEnd = /[\p{Script=Latin}\p{N}.)\]}$]/u

/**
 * A single `~` behind a word or a number is a tie of TeX or a range, as in `Fig.~\ref{a} and~\cite{b}`, and strikes
 * nothing: two of them are given back as they were written, and one before a reference is the space that it means.
 */
export const ties = () => (tree: Root, file: { value: unknown }) => {
  const source = String(file.value)

  function untie(parent: { children: { type: string }[] }) {
    rewrite<Nodes>(parent, (node): PhrasingContent[] | undefined => {
      if (node.type !== 'delete') return
      const start = node.position!.start.offset!
      if (source[start + 1] === '~' || !wordEnd.test(source[start - 1] ?? '')) return
      untie(node)
      return [{ type: 'text', value: '~' }, ...node.children, { type: 'text', value: '~' }]
    })
  }

  untie(tree)
  let before: Nodes | undefined
  rewrite<Nodes>(tree, (node) => {
    const refers = node.type === 'citation' || node.type === 'equationReference'
    if (refers && before?.type === 'text') before.value = before.value.replace(/(?<=\S|^)~$/, '\u00A0')
    before = node
  })
}
