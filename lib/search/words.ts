/** English words in nearly every text: of no use in an abstract. `search_little()` in the database has the same. */
export const little = new Set(
  `a an and are as at be been by can for from has have in into is it its not of on or our than that the their these this to
was we were which will with`.split(/\s+/),
)

/** The words of plain English as `search_text()` in the database cuts them; null for what it alone can cut. */
export function plainWords(text: string): string[] | null {
  if (/[^\0-\x7F]/.test(text)) return null
  return text.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '' && word.length < 100)
}

const letters: Record<string, string> = { ß: 'ss', ẞ: 'ss', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ð: 'd', þ: 'th', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ı: 'i', ħ: 'h' }

/** A word without accents and case, about as the database has it: good enough to mark what was found. */
export function folded(word: string): string {
  if (!/[^\0-\x7F]/.test(word)) return word.toLowerCase()
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '')
  return bare.replace(/[^\0-\x7F]/g, (letter) => letters[letter] ?? letter).toLowerCase()
}
