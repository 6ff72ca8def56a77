import type { SafeHtml } from '@/lib/markdown/safe-html'

type Props = { html: SafeHtml; lang?: string; className?: string }

/** A rendered text. */
export function Prose({ html, lang, className }: Props) {
  const names = className ? `prose ${className}` : 'prose'
  // Safe by its type: only the renderer makes SafeHtml, and it escapes every character that people write.
  return <div className={names} lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}
