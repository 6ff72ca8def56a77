import type { Preview } from '@/lib/summaries/desk'

type Block = Preview['blocks'][number]

/** The nodes of each block: an element, all but always one, and the white space after it. */
const nodes = new WeakMap<HTMLElement, ChildNode[][]>()

/**
 * Shows the next blocks in place of those before: what both begin and end with stays as it is, with its pictures and places.
 * @param pane whose HTML is that of the blocks before
 */
export function patch(pane: HTMLElement, before: Block[], next: Block[]): void {
  const shown = nodes.get(pane) ?? ownOf(pane, before.length)
  const most = shown ? Math.min(before.length, next.length) : 0
  let start = 0
  while (start < most && before[start]!.html === next[start]!.html) start++
  let end = 0
  while (end < most - start && before.at(-1 - end)!.html === next.at(-1 - end)!.html) end++

  const old = shown ?? [[...pane.childNodes]]
  const stays = old.length - (shown ? end : 0)
  for (const node of old.slice(start, stays).flat()) node.remove()
  const following = old.slice(stays).flat()[0] ?? null
  const made = next.slice(start, next.length - end).map(({ html }) => {
    const template = document.createElement('template')
    // Safe by its type, as in components/markdown/prose: the renderer alone makes it.
    template.innerHTML = html
    const children = [...template.content.childNodes]
    pane.insertBefore(template.content, following)
    return children
  })
  nodes.set(pane, [...old.slice(0, shown ? start : 0), ...made, ...old.slice(stays)])
}

/** As the page brought them; undefined where its elements are not one for each. */
function ownOf(pane: HTMLElement, count: number): ChildNode[][] | undefined {
  const own: ChildNode[][] = []
  for (const node of pane.childNodes) {
    if (node instanceof Element || own.length === 0) own.push([node])
    else own.at(-1)!.push(node)
  }
  return own.length === count ? own : undefined
}

/** How much (px) of the pane stays free around what is brought into view. */
const MARGIN = 24

/** Brings what was made of a line into view, where the preview scrolls by itself and it is not there already. */
export function follow(pane: HTMLElement, blocks: Block[], line: number): void {
  const scroller = pane.parentElement!
  if (scroller.scrollHeight <= scroller.clientHeight) return
  const index = blocks.findLastIndex((block) => block.line <= line)
  const shown = nodes.get(pane) ?? ownOf(pane, blocks.length)
  const element = shown?.[index]?.[0]
  if (!(element instanceof Element)) return
  const [{ top, bottom }, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()]
  const isTall = bottom - top > view.height - 2 * MARGIN
  if (top < view.top && !(isTall && bottom > view.top + MARGIN)) scroller.scrollTop += top - view.top - MARGIN
  else if (bottom > view.bottom && !(isTall && top < view.bottom - MARGIN)) scroller.scrollTop += Math.min(bottom - view.bottom + MARGIN, top - view.top - MARGIN)
}
