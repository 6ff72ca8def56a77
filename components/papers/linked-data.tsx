import type { Thing, WithContext } from 'schema-dts'

/** What a page says once more, for machines; not a script, whatever its element is called. */
export function LinkedData({ data }: { data: WithContext<Thing> }) {
  // Safe: without an angle bracket no text can end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />
}
