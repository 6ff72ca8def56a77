'use client'

import { useEffect, type RefObject } from 'react'
import type { Completion } from '@/lib/search/complete'

/** How long (ms) the typing has to rest before it is asked what may be meant. */
const PAUSE = 120

/** What is being typed just before the caret: a key in `\cite{…}`, after a comma too, or a handle after `@`. */
const beginnings = { cite: /\\cite[pt]?\*?(?:\[[^\]\n]*\]){0,2}\{(?:[^{}\n]*,)?\s*([^{},\n]*)$/, mention: /(?:^|[^\w@/.])@([\w-]*)$/ }

type Begun = { kind: keyof typeof beginnings; typed: string; at: number }

function begun(field: HTMLTextAreaElement): Begun | null {
  const { selectionStart: caret, selectionEnd, value } = field
  if (caret !== selectionEnd) return null
  // A line of its own is long enough for both.
  const line = value.slice(Math.max(value.lastIndexOf('\n', caret - 1) + 1, caret - 300), caret)
  for (const kind of ['cite', 'mention'] as const) {
    const typed = beginnings[kind].exec(line)?.[1]
    if (typed !== undefined) return { kind, typed, at: caret - typed.length }
  }
  return null
}

/** Completes citations and mentions in the text, from papers and people that are here: a list below the caret. */
export function useCompletion(source: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const field = source.current!
    let timer: ReturnType<typeof setTimeout> | undefined
    let under: AbortController | undefined
    let close = () => {}
    const input = () => {
      close()
      clearTimeout(timer)
      under?.abort()
      const found = begun(field)
      if (found && found.typed.length >= 2) timer = setTimeout(() => void ask(found), PAUSE)
    }
    async function ask({ kind, typed, at }: Begun) {
      under = new AbortController()
      const { signal } = under
      try {
        const answer = await fetch(`/write/complete?${new URLSearchParams({ [kind]: typed })}`, { signal })
        const { completions = [] } = (await answer.json()) as { completions?: Completion[] }
        const { openList } = await import('./completion-list')
        if (signal.aborted || document.activeElement !== field || begun(field)?.typed !== typed) return
        close()
        close = openList(field, at, completions, kind === 'cite' ? '' : ' ')
      } catch {
        // Without an answer nothing is offered.
      }
    }
    const blurred = () => close()
    field.addEventListener('input', input)
    field.addEventListener('blur', blurred)
    return () => {
      clearTimeout(timer)
      under?.abort()
      close()
      field.removeEventListener('input', input)
      field.removeEventListener('blur', blurred)
    }
  }, [source])
}
