import { abbreviated } from './abbreviations'

const small = new Set(['the', 'of', 'on', 'in', 'for', 'and', 'to', 'at', 'et', 'des', 'de', 'la', 'l'])
const units = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth'
const tens = 'twenty thirty forty fifty'
const ordinals = new Set(`${units} ${tens}`.split(' '))
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/**
 * The words of a venue's name that tell it from others, in lower case and without accents: no small words, no numbers,
 * ordinals and years, of which each volume has others.
 */
export function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[ßæœøłđı]/g, (letter) => letters[letter]!)
  const said = plain.replace(/[‘’']s\b/g, 's').split(/[^\p{L}\p{N}+#]+/u).filter(Boolean)
  const telling = said.map(withoutYear).filter((word) => word !== '' && !small.has(word) && !ordinals.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word))
  return telling.length > 0 ? telling : said
}

/** `icml95` and `cvpr2016` are `icml` and `cvpr`. */
const withoutYear = (word: string) => word.replace(/(?<=^\p{L}{3,})(?:(?:19|20)\d\d|\d\d)$/u, '')

/** One spelling of a venue's name for all of its usual ones: "The Journal of Physics", "J. Phys." and "Journal of Physics 12" are one. */
export function nameKey(name: string): string {
  const words = wordsOf(name)
  if (words.length === 0) return name.trim().toLowerCase()
  // A name of one word is no abbreviation of another: "Science" is not "Sciences".
  return words.length === 1 ? words[0]! : words.map(abbreviated).join(' ')
}
