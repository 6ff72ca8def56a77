'use client'

import { useEffect, type RefObject } from 'react'
import { indent } from './insert'

/**
 * In a list, and where several lines are selected, Tab moves them in and Shift+Tab out. Anywhere else Tab leaves the field, and after
 * Escape it always does.
 */
export function useTab(source: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const field = source.current
    let leaves = false
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leaves = true
      if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || leaves) return
      if (indent(field!, event.shiftKey)) event.preventDefault()
    }
    const stays = () => void (leaves = false)
    field?.addEventListener('keydown', pressed)
    field?.addEventListener('input', stays)
    field?.addEventListener('blur', stays)
    return () => {
      field?.removeEventListener('keydown', pressed)
      field?.removeEventListener('input', stays)
      field?.removeEventListener('blur', stays)
    }
  }, [source])
}
