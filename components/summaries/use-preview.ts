'use client'

import { useEffect, useRef, useState } from 'react'
import type { Preview } from '@/lib/summaries/desk'

/** How long (ms) the typing has to rest before the preview is asked for. */
const PAUSE = 150

/**
 * The preview of what is being typed: `ask` with every change; the last answer stands until the next is there.
 * @param first of the text the page came with
 * @param sent back with an answer to the form, if it did
 */
export function usePreview(first: Preview, sent: Preview | undefined) {
  const [shown, setShown] = useState(sent ?? first)
  const [trouble, setTrouble] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const under = useRef<AbortController>(undefined)
  useEffect(() => {
    if (sent) setShown(sent)
  }, [sent])
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (read: () => string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      under.current?.abort()
      under.current = new AbortController()
      const { signal } = under.current
      try {
        const body = JSON.stringify({ text: read() })
        const answer = await fetch('/write/preview', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal })
        const told = await answer.json()
        if (signal.aborted) return
        if (answer.ok) setShown(told)
        setTrouble(answer.ok ? null : told.message)
      } catch {
        if (!signal.aborted) setTrouble('The preview is out of reach for now. Your text is still here.')
      }
    }, PAUSE)
  }
  return { shown, trouble, ask }
}
