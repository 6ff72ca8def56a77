/** The letters and signs that the card's fonts have; for any other the drawing library would ask a stranger's server. */
const foreign =
  /[^ -~\u00a0-\u0180\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1e00-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2212]/gu

/** A text as a card can show it, of at most so many characters; empty where most of it is in letters the fonts lack. */
export function onCard(text: string, most: number): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const known = whole.replace(foreign, '').replace(/\s+/g, ' ').trim()
  if (known.length < whole.length / 2) return ''
  return known.length > most ? `${known.slice(0, most).replace(/\s+\S{0,30}$/, '')}…` : known
}
