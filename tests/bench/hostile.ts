const KB = 1000
const filled = (part: string, size = 100 * KB) => part.repeat(Math.ceil(size / part.length)).slice(0, size)
const lines = (line: (n: number) => string, size = 100 * KB) => {
  let text = ''
  for (let n = 0; text.length < size; n++) text += `${line(n)}\n`
  return text.slice(0, size)
}

/** Texts of up to 100 KB, as long as the limits let them be, that make parsers of Markdown or TeX look back again and again, or grow without end, by what they are full of. */
export const hostile: Record<string, string> = {
  'marks of emphasis': filled('a_ '),
  'stars': filled('**a *b '),
  'opening brackets': filled('['),
  'links in links': filled('[a]('),
  'pictures': filled('![a][b]'),
  'backticks': lines((n) => '`'.repeat((n % 300) + 1)),
  'dollars': filled('$a $ '),
  'footnotes': lines((n) => `[^${n}]: a [^${n + 1}]\n`),
  'references': lines((n) => `[a${n}]: /b\n`),
  'quotes in quotes': lines((n) => `${'>'.repeat((n % 60) + 1)} a`),
  'lists in lists': lines((n) => `${' '.repeat(2 * (n % 60))}- a`),
  'small lists in lists': lines((n) => ['- a', '  - b', '    - c'][n % 3]!, 8.5 * KB),
  'items': filled('- $x_i$ and *b* [c](http://d.de) e\n', 51 * KB),
  'quotes': filled('> a\n\n', 7.4 * KB),
  'used footnotes': lines((n) => `some words here[^${n}]\n\n[^${n}]: and $x$ there\n`, 27 * KB),
  'videos': lines((n) => `https://a.org/${n}.mp4\n`, 65 * KB),
  'table cells': lines((n) => (n === 1 ? '|-'.repeat(300) : '|a'.repeat(300))),
  'tildes': filled('~~a ~b '),
  'angles': filled('<a href="'),
  'entities': filled('&amp;&#0;&copy'),
  'addresses': filled('www.a.b_('),
  'escapes': filled('\\[\\(\\$'),
  'formulas': filled('$x_{1}^{2}$ '),
  'fractions': lines(() => `$$${filled('\\frac{a}{', 400)}b${'}'.repeat(44)}$$\n`),
  'matrices': lines(() => `$$\\begin{matrix}${filled('a&', 2 * KB)}\\end{matrix}$$\n`),
  'macros': lines((n) => `$\\def\\m${String.fromCharCode(97 + (n % 26))}#1{#1#1}\\ma{\\mb{\\mc{\\md{x}}}}$`),
  'letters of other scripts': filled('漢字かな交じり文と🙂 עברית '),
}
