'use client'

import { useState, type InputHTMLAttributes, type KeyboardEvent } from 'react'
import { useSuggestions } from './use-suggestions'

const kinds = { paper: '', person: 'Person', venue: 'Venue' }

/**
 * A search field that suggests papers, people and venues while one types: a combobox with a list (ARIA Authoring Practices).
 * The arrows choose, Enter goes there, Escape closes; with nothing chosen Enter searches, as without script.
 */
export function SuggestField({ id, ...field }: InputHTMLAttributes<HTMLInputElement> & { id: string }) {
  const { list, ask, close } = useSuggestions()
  const [chosen, setChosen] = useState(-1)
  const listId = `${id}-suggestions`
  const open = list.length > 0
  const shut = () => {
    close()
    setChosen(-1)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      shut()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      // One place more than there are suggestions: the field itself.
      const places = list.length + 1
      setChosen((((chosen + 1 + (event.key === 'ArrowDown' ? 1 : -1)) % places) + places) % places - 1)
    } else if (event.key === 'Enter' && list[chosen]) {
      event.preventDefault()
      location.assign(list[chosen].href)
    }
  }

  return (
    <>
      <input {...field} id={id} type="search" autoComplete="off" role="combobox" aria-autocomplete="list" aria-expanded={open}
        aria-controls={listId} aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          setChosen(-1)
          ask(event.target.value)
        }}
        onKeyDown={onKeyDown} onBlur={shut} />
      <div className="suggestions" id={listId} role="listbox" aria-label="Suggestions" hidden={!open}>
        {list.map(({ kind, text, detail, href }, n) => (
          // The field keeps the focus, so that the list is not closed before the press is over.
          <a key={href} id={`${listId}-${n}`} href={href} role="option" aria-selected={n === chosen} tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}>
            <span dir="auto">{text}</span> <span className="count">{kinds[kind]} {detail}</span>
          </a>
        ))}
      </div>
    </>
  )
}
