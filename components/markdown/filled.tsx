'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, type ComponentProps } from 'react'
import { Prose } from './prose'

/**
 * A text that came with the document and not with the page's data. Where the browser had to draw the page anew from its
 * data, there is a stand-in only, and the text is asked for.
 */
export function Filled(props: ComponentProps<typeof Prose>) {
  const { refresh } = useRouter()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current?.firstChild?.nodeType === Node.COMMENT_NODE) refresh()
  }, [props.html, refresh])
  return <Prose ref={place} {...props} />
}
