'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Preview } from '@/lib/summaries/desk'
import { follow, patch } from './preview-blocks'

/** How long (ms) the typing has to rest before the preview is asked for, and the caret before the preview follows it. */
const PAUSE = 120
const FOLLOW = 80

/**
 * The preview of what is being typed: `ask` with every change; the last answer stands until the next is there, and the
 * paragraph at the caret stays in view.
 * @param first of the text the page came with
 * @param sent back with an answer to the form, if it did
 */
export function usePreview(source: RefObject<HTMLTextAreaElement | null>, first: Preview, sent: Preview | undefined) {
  const shown = useRef(first)
  const pane = useRef<HTMLDivElement>(null)
  const [problems, setProblems] = useState(first.problems)
  const [trouble, setTrouble] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const under = useRef<AbortController>(undefined)

  const followCaret = () => {
    const { current: field } = source
    if (field && pane.current) follow(pane.current, shown.current.blocks, field.value.slice(0, field.selectionEnd).split('\n').length)
  }
  const show = (next: Preview) => {
    if (pane.current) patch(pane.current, shown.current.blocks, next.blocks)
    shown.current = next
    setProblems(next.problems)
    followCaret()
  }

  useEffect(() => {
    if (sent && sent !== shown.current) show(sent)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it reads refs alone
  }, [sent])

  useEffect(() => {
    let moved: ReturnType<typeof setTimeout> | undefined
    const field = source.current
    const onMove = () => {
      clearTimeout(moved)
      if (document.activeElement === field) moved = setTimeout(followCaret, FOLLOW)
    }
    document.addEventListener('selectionchange', onMove)
    return () => {
      clearTimeout(timer.current)
      clearTimeout(moved)
      document.removeEventListener('selectionchange', onMove)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it reads refs alone
  }, [source])

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
        if (answer.ok) show(told)
        setTrouble(answer.ok ? null : told.message)
      } catch {
        if (!signal.aborted) setTrouble('The preview is out of reach for now. Your text is still here.')
      }
    }, PAUSE)
  }
  return { pane, problems, trouble, ask }
}
