import { renderInline } from '@/lib/markdown/inline'

/** A title or an abstract: plain text with formulas, its direction its own. */
export function Inline({ source }: { source: string }) {
  // Safe: renderInline escapes all that is not typeset.
  return <span dir="auto" dangerouslySetInnerHTML={{ __html: renderInline(source) }} />
}
