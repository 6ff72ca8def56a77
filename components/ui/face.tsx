/** Someone's initials in a circle; a dotted ring for an anonymous reader. Decoration: the name stands beside it. */
export function Face({ name, big }: { name: string | null; big?: boolean }) {
  return (
    <span className={`face${name ? '' : ' anon'}${big ? ' big' : ''}`} aria-hidden="true">
      {name ? initials(name) : '?'}
    </span>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase()
}
