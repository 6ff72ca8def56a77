'use client'

import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { useAnswer } from '@/components/ui/form'
import type { DeskAnswer } from '@/lib/summaries/desk'
import { createKeeper, nothing, type Keeper } from './keeper'
import { insert } from './insert'
import type { Words } from './kept-words'

type Which = { owner: string; kind: string; copy: number; paper: string; base: string; /** The text that the site has. */ kept: string }

/** Whether this page has shown a text before: what the framework shows from then on it may have kept. */
let isLater = false
const isGoneBackTo = () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'back_forward'

/**
 * The keeper of what is typed on the writing page, and where the words are just now.
 * @param onPut what the field holds has been replaced
 */
export function useKeeper(source: RefObject<HTMLTextAreaElement | null>, which: Which, onPut: () => void) {
  const { state, sent } = useAnswer()
  const keeper = useRef<Keeper>(undefined)
  const held = useRef<ReturnType<Keeper['hold']>>(undefined)
  const [listen, setListen] = useState(() => (_: () => void) => () => {})
  const keeping = useSyncExternalStore(listen, () => keeper.current?.current() ?? nothing, () => nothing)
  // The page brings a new desk with another key; what it began with is all this needs.
  const begun = useRef(which)
  const told = useRef(onPut)
  const answered = useRef((state.result as DeskAnswer | undefined)?.elsewhere)

  useEffect(() => {
    const field = source.current!
    const form = field.form!
    const { owner, kind, copy, paper, base, kept } = begun.current
    const made = createKeeper({
      name: `${owner} ${kind} ${copy} ${paper}`, base, fields: { kind, copy: String(copy), paper },
      read: () => wordsOf(form),
      put(words) {
        putInto(form, words)
        told.current()
      },
    })
    keeper.current = made
    setListen(() => made.listen)
    const elsewhere = answered.current
    if (elsewhere) made.release({ elsewhere })
    // Typed before the script ran, or into the box on the paper's page.
    if (field.value !== kept) made.changed()
    void made.begin(isLater || isGoneBackTo())
    isLater = true

    const typed = ({ target }: Event) => /^(text|language|visibility)$/.test((target as HTMLInputElement).name) && made.changed()
    const submitted = () => {
      if (held.current) return
      held.current = made.hold()
      set(form, 'base', held.current.base)
      set(form, 'edition', held.current.edition)
    }
    const hidden = () => document.visibilityState === 'hidden' && made.leave()
    const warn = (event: BeforeUnloadEvent) => made.wouldLose() && event.preventDefault()
    const shownAgain = (event: PageTransitionEvent) => event.persisted && void made.refresh()
    const blurred = () => void made.save()
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      void made.save()
    }
    const listeners: [EventTarget, string, EventListener][] = [
      [form, 'input', typed], [form, 'submit', submitted], [field, 'blur', blurred], [form, 'keydown', pressed as EventListener], [window, 'beforeunload', warn as EventListener],
      [window, 'pagehide', made.leave], [window, 'pageshow', shownAgain as EventListener], [document, 'visibilitychange', hidden], [window, 'online', made.retry], [window, 'focus', made.retry],
    ]
    for (const [target, kindOf, listener] of listeners) target.addEventListener(kindOf, listener)
    return () => {
      for (const [target, kindOf, listener] of listeners) target.removeEventListener(kindOf, listener)
      made.end()
    }
  }, [source])

  useEffect(() => {
    if (sent || !held.current) return
    const edition = state.values.base === held.current.base ? undefined : state.values.base
    if (edition === undefined) held.current.refused()
    keeper.current?.release({ edition, elsewhere: (state.result as DeskAnswer | undefined)?.elsewhere })
    held.current = undefined
  }, [state, sent])
  return { keeping, keeper }
}

function wordsOf(form: HTMLFormElement): Words {
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? ''
  return { text: value('text'), language: value('language'), anonymous: value('visibility') === 'ANONYMOUS' }
}

function putInto(form: HTMLFormElement, { text, language, anonymous }: Words): void {
  const field = form.elements.namedItem('text') as HTMLTextAreaElement
  // Somebody who works in the form can undo it; on a page that has just come nothing moves.
  if (field.value !== text && form.contains(document.activeElement)) insert(field, text, { from: 0, to: field.value.length })
  else if (field.value !== text) field.value = text
  set(form, 'language', language)
  set(form, 'visibility', anonymous ? 'ANONYMOUS' : 'PUBLIC')
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name) as HTMLInputElement | null
  if (field) field.value = value
}
