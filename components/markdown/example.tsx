import type { SafeHtml } from '@/lib/markdown/safe-html'
import { Prose } from './prose'

type Props = { of: string; source: string; html: SafeHtml }

/** Something as it is written, beside what the page makes of it. */
export function Example({ of, source, html }: Props) {
  return (
    <section className="example">
      <h3>{of}</h3>
      <pre tabIndex={0} role="group" aria-label={`${of}: as written`}><code>{source}</code></pre>
      <Prose html={html} />
    </section>
  )
}
