import Combobox from '@github/combobox-nav'
import type { Completion } from '@/lib/search/complete'
import { insert } from './insert'
import { rectsOf } from './places'

/**
 * Offers completions below a place in a field: the arrows choose, Enter and Tab take, Escape closes.
 * @param at where what they complete begins
 * @param end what follows one in the text
 * @returns what closes the list
 */
export function openList(field: HTMLTextAreaElement, at: number, completions: Completion[], end: string): () => void {
  if (completions.length === 0) return () => {}
  const list = document.createElement('ul')
  list.className = 'completions'
  list.role = 'listbox'
  list.id = 'completions'
  list.ariaLabel = 'Completions'
  list.append(...completions.map(option))
  field.parentElement!.append(list)
  place(list, field, at)

  const box = new Combobox(field, list, { firstOptionSelectionMode: 'selected' })
  const close = () => {
    box.destroy()
    list.remove()
    field.removeEventListener('keydown', escaped, { capture: true })
    field.removeEventListener('scroll', close)
  }
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    close()
  }
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('combobox-commit', ({ target }) => {
    const { value } = (target as HTMLElement).dataset
    close()
    insert(field, value! + end, { from: at, to: field.selectionEnd })
  })
  field.addEventListener('keydown', escaped, { capture: true })
  field.addEventListener('scroll', close)
  box.start()
  return close
}

function option({ value, text, detail }: Completion, n: number): HTMLElement {
  const item = document.createElement('li')
  item.role = 'option'
  item.id = `completion-${n}`
  item.dataset.value = value
  const [name, more] = [document.createElement('span'), document.createElement('span')]
  name.textContent = text
  name.dir = 'auto'
  more.className = 'count'
  more.textContent = detail
  item.append(name, ' ', more)
  return item
}

/** Below the line, or above it where there is no room; never out of the window. */
function place(list: HTMLElement, field: HTMLTextAreaElement, at: number): void {
  const rect = rectsOf(field, [[at, at]])[0]!
  const around = field.parentElement!.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = list
  const below = rect.bottom + offsetHeight <= window.innerHeight || rect.top < offsetHeight
  list.style.insetInlineStart = `${Math.max(4, Math.min(rect.left, window.innerWidth - offsetWidth - 8) - around.left)}px`
  list.style.insetBlockStart = `${(below ? rect.bottom : rect.top - offsetHeight) - around.top}px`
}
