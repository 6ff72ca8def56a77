import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** An element's name without prefix; `#text` for text. */
export const nameOf = (node: Tree.Node) => node.nodeName.replace(/^[\w-]+:/, '').toLowerCase()
export const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : [])
export const textOf = (node: Tree.Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''))
export const attributeOf = (node: Tree.Node, name: string) => ('attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined)

const accents: Record<string, string | undefined> = {
  '^': 'hat', 'ˆ': 'hat', '~': 'tilde', '˜': 'tilde', '¯': 'bar', '‾': 'bar', '→': 'vec', '⃗': 'vec', '˙': 'dot', '¨': 'ddot', '_': 'underline',
}
const escaped = (text: string) => text.replace(/[\\{}$%#&_^~]/g, (sign) => (sign === '\\' ? String.raw`\backslash ` : sign === '~' || sign === '^' ? ' ' : `\\${sign}`))

/** Presentation MathML as TeX: the TeX it came from where that is noted, else rebuilt. What is unknown is read as a row. */
export function texOf(node: Tree.Node): string {
  const parts = childrenOf(node).filter((child) => nameOf(child) !== '#text' || textOf(child).trim() !== '')
  const row = () => parts.map(texOf).join(' ')
  const part = (n: number) => `{${parts[n] ? texOf(parts[n]) : ''}}`
  const text = textOf(node).replace(/[\u2061-\u2064]/g, '').trim()
  switch (nameOf(node)) {
    case '#text': case 'mn': case 'mo': return escaped(text)
    case 'mi': return [...text].length > 1 ? String.raw`\mathrm{${escaped(text)}}` : escaped(text)
    case 'mtext': case 'ms': return text ? String.raw`\text{${text.replace(/[\\{}$%#&_^~]/g, ' ')}}` : ''
    case 'mspace': return String.raw`\,`
    case 'msup': return `${part(0)}^${part(1)}`
    case 'msub': return `${part(0)}_${part(1)}`
    case 'msubsup': case 'munderover': return `${part(0)}_${part(1)}^${part(2)}`
    case 'mfrac': return String.raw`\frac${part(0)}${part(1)}`
    case 'msqrt': return String.raw`\sqrt{${row()}}`
    case 'mroot': return String.raw`\sqrt[${part(1)}]${part(0)}`
    case 'mover': case 'munder': return above(nameOf(node) === 'mover', part(0), part(1), parts[1] ? textOf(parts[1]).trim() : '')
    case 'mfenced': return `${attributeOf(node, 'open') ?? '('}${parts.map(texOf).join(', ')}${attributeOf(node, 'close') ?? ')'}`
    case 'mtable': return String.raw`\begin{matrix}${parts.map(texOf).join(String.raw` \\ `)}\end{matrix}`
    case 'mtr': return parts.map(texOf).join(' & ')
    case 'semantics': return noted(parts) ?? (parts[0] ? texOf(parts[0]) : '')
    case 'annotation': case 'annotation-xml': case 'mphantom': case 'none': return ''
    default: return row()
  }
}

const noted = (parts: Tree.Node[]) =>
  parts.filter((part) => /tex$/i.test(attributeOf(part, 'encoding') ?? '')).map(textOf).find((tex) => tex.trim() !== '')

function above(isOver: boolean, base: string, sign: string, text: string): string {
  const accent = isOver ? accents[text] : undefined
  if (accent) return `\\${accent}${base}`
  // Limits of a sum, an operator's name.
  return isOver ? `${base}^${sign}` : `${base}_${sign}`
}
