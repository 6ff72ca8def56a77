import type { Ref } from 'react'
import type { SafeHtml } from '@/lib/markdown/safe-html'

type Props = { html: SafeHtml; lang?: string; className?: string; ref?: Ref<HTMLDivElement> }

/** A rendered text. */
export function Prose({ html, lang, className, ref }: Props) {
  const names = className ? `prose ${className}` : 'prose'
  // Safe by its type: only the renderer makes SafeHtml, and it escapes every character that people write.
  return <div ref={ref} className={names} lang={lang} dir="auto" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
