type Node = { type: string }

/**
 * Walks a tree in document order. A node for which `change` returns nodes is replaced by these, which are not walked;
 * any other is kept and entered. Changing a node in place is fine.
 */
export function rewrite<Kind extends Node>(
  parent: { children: Node[] },
  change: (node: Kind, parent: Node & { children: Node[] }) => Node[] | undefined | void,
): void {
  let children: Node[] | undefined
  for (const [index, node] of parent.children.entries()) {
    const made = change(node as Kind, parent as Node & { children: Node[] })
    if (made) {
      children ??= parent.children.slice(0, index)
      children.push(...made)
      continue
    }
    if ('children' in node) rewrite(node as Node & { children: Node[] }, change)
    children?.push(node)
  }
  if (children) parent.children = children
}
