/** The colours of a face, as entry.css has them, from 1. */
export const faceColours = ['Green', 'Teal', 'Plum', 'Brick', 'Amber', 'Slate', 'Rose']

type Props = { name: string | null; colour?: number | null; big?: boolean }

/** Someone's initials in a circle; a dotted ring for an anonymous reader. Decoration: the name stands beside it. */
export function Face({ name, colour, big }: Props) {
  return (
    <span className={`face${name ? (colour ? ` c${colour}` : '') : ' anon'}${big ? ' big' : ''}`} aria-hidden="true">
      {name ? initials(name) : '?'}
    </span>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase()
}
