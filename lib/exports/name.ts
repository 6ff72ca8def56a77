import { parse, type Name } from '@citation-js/name'
import { plainName } from '@/lib/papers/rules'
import { oneLine } from './work'

const partsOf = ({ given, family, suffix, ...name }: Name) =>
  [given, name['dropping-particle'], name['non-dropping-particle'], family, suffix, name.literal]

/** How many characters a name has, punctuation of its order aside. */
const size = (parts: (string | undefined)[]) => parts.join('').replace(/[\s,]/g, '').length

/** A person's name in its parts; whole, as `literal`, where it has none, belongs to a group, or would lose a character. */
export function nameOf(text: string): Name {
  const name = oneLine(plainName(text))
  // In braces a name belongs to a group.
  if (/\sand\s|&/.test(name) || /^\{.*\s.*\}$/s.test(text)) return { literal: name }
  const parts = parse(name)
  return parts.family && parts.given && size(partsOf(parts)) === size([name]) ? parts : { literal: name }
}

/** The family name with what belongs to it: "van Beethoven". */
export const familyOf = (name: Name) =>
  [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
