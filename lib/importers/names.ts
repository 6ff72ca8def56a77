import { orcidIn } from '@/lib/people/rules'
import { lineFromMarkup } from './markup'

type Author = { name: string; orcid?: string; isGroup?: true }

/** Someone's name with their ORCID iD, where the source gives one that is right; null for an empty name. */
export function author(name: string, orcid?: string | null): Author | null {
  const plain = lineFromMarkup(name)
  const known = orcid ? orcidIn(orcid) : null
  return /\p{L}/u.test(plain) && !/^\(?:?(?:unav|unkn|null|anonymous)\b/i.test(plain) ? { name: plain, ...(known && { orcid: known }) } : null
}

/** A group's, which is one name however many words it has. */
export function groupAuthor(name: string): Author | null {
  const plain = author(name.replace(/[{}]/g, '').slice(0, 190))
  return plain && { name: /\s/.test(plain.name) ? `{${plain.name}}` : plain.name, isGroup: true }
}

/** "Family, Given" the way it is said; a name without a comma as it is. */
export function turned(name: string): string {
  const [family, given, ...more] = name.split(/,\s*/)
  return given ? [given, family, ...more].join(' ').trim() : name
}

/** Whether a name without any other mark is that of a collaboration. */
export const isGroup = (name: string) => /\b(?:collaborations?|consortium|working group|study group|task force)$/i.test(name.trim())
