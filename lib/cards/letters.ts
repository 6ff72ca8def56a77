/** The letters and signs that the card's fonts have; for any other the drawing library would ask a stranger's server. */
const foreign = new RegExp(`[^${[
  String.raw` -~\u00a0-\u0180\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1e00-\u1ef9`,
  String.raw`\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2212`,
  // Of formulas, in KaTeX's font.
  String.raw`\u2113\u2190-\u2194\u21d0-\u21d4\u2200\u2202\u2203\u2205\u2207\u2208\u2213\u2217-\u221a\u221d\u221e\u2223\u2225\u2227-\u222b\u223c`,
  String.raw`\u2243\u2245\u2248\u2261\u2264\u2265\u226a\u226b\u2282\u2283\u2286\u2287\u2295\u2297\u22a4\u22a5\u22c5\u2308-\u230b\u27e8\u27e9`,
].join('')}]`, 'gu')

/** Signs by the nearest that the fonts have. */
const nearest: Record<string, string> = { '∑': 'Σ', '∏': 'Π', '≠': '=/=', '∣': '|', '∼': '~' }

/** A text as a card can show it, of at most so many characters; empty where most of it is in letters the fonts lack. */
export function onCard(text: string, most: number): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const known = whole
    .replace(/[⁰¹²³⁴-⁹⁺⁻⁼⁽⁾ⁿ]+/g, (raised) => (/^[¹²³]+$/.test(raised) ? raised : `^${raised.normalize('NFKC')}`))
    .replace(foreign, (sign) => nearest[sign] ?? sign.normalize('NFKC').replace(foreign, ''))
    .replace(/\s+/g, ' ').trim()
  if (known.length < whole.length / 2) return ''
  return known.length > most ? `${known.slice(0, most).replace(/\s+\S{0,30}$/, '')}…` : known
}
