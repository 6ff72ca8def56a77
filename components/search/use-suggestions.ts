'use client'

import { useEffect, useRef, useState } from 'react'
import type { Suggestion } from '@/lib/search/suggest'

/** How long (ms) the typing has to rest before suggestions are asked for. */
const PAUSE = 120

/** What is suggested for what is typed: `ask` with every change, `close` to have none. Without an answer there are none. */
export function useSuggestions() {
  const [list, setList] = useState<Suggestion[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const under = useRef<AbortController>(undefined)
  const close = () => {
    clearTimeout(timer.current)
    under.current?.abort()
    setList([])
  }
  useEffect(() => () => {
    clearTimeout(timer.current)
    under.current?.abort()
  }, [])

  const ask = (text: string) => {
    clearTimeout(timer.current)
    under.current?.abort()
    if (text.trim().length < 2) return setList([])
    timer.current = setTimeout(async () => {
      under.current = new AbortController()
      const { signal } = under.current
      try {
        const answer = await fetch(`/search/suggestions?${new URLSearchParams({ q: text })}`, { signal })
        const told = answer.ok ? await answer.json() : { suggestions: [] }
        if (!signal.aborted) setList(told.suggestions)
      } catch {
        if (!signal.aborted) setList([])
      }
    }, PAUSE)
  }
  return { list, ask, close }
}
