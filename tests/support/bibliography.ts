/** How BibTeX spells something, and what is meant. */
type Pair = [written: string, meant: string]

const titles: Pair[] = [
  ['{On} the {{BERT}} of Things', 'On the BERT of Things'],
  [String.raw`Schr{\"o}dinger's {\"U}ber-Theorie`, "Schrödinger's Über-Theorie"],
  [String.raw`A bound of {$O(n^2)$} for $\alpha_{ij}$-trees`, 'A bound of $O(n^2)$ for $\\alpha_{ij}$-trees'],
  [String.raw`100\% of {\L}{\'o}d{\'z} \& {\O}rsted`, '100% of Łódź & Ørsted'],
  ['{{All of it in braces}}', 'All of it in braces'],
  ['Pages 1--2, and a dash---here', 'Pages 1–2, and a dash—here'],
  [String.raw`{\v{C}}ech and {\c{C}}elik and \AA ngstr\"om`, 'Čech and Çelik and Ångström'],
  ["What is \\emph{really} ``quoted''?", 'What is really “quoted”?'],
  ['毛泽东 and naïve Unicode', '毛泽东 and naïve Unicode'],
  [String.raw`It costs \$5 and \#6, \_not\_ a formula`, 'It costs \\$5 and #6, _not_ a formula'],
]
const authors: Pair[][] = [
  [['Kingma, Diederik P.', 'Diederik P. Kingma'], ['Jimmy Ba', 'Jimmy Ba']],
  [[String.raw`Erd{\H o}s, P{\'a}l`, 'Pál Erdős'], [String.raw`R\'enyi, Alfr\'ed`, 'Alfréd Rényi']],
  [['{The {ATLAS} Collaboration}', '{The ATLAS Collaboration}']],
  [['van der Berg, Jan', 'Jan van der Berg'], ['de la Vall{\\\'e}e Poussin, Charles', 'Charles de la Vallée Poussin']],
  [['King, Jr., Martin Luther', 'Martin Luther King Jr.'], [String.raw`{\L}ukasz W{\'o}jcik`, 'Łukasz Wójcik']],
  [['{CERN}', 'CERN'], ["O'Neil, Cathy", "Cathy O'Neil"]],
]
const venues: [name: string, written: string, meant: string][] = [
  ['journal', 'jig # " of " # {Geometry}', 'Invented Journal of Geometry'], ['journal', String.raw`{Ann. Inst. Poincar{\'e} \& Co.}`, 'Ann. Inst. Poincaré & Co.'],
  ['booktitle', '"Proceedings of the {ABC} Conference"', 'Proceedings of the ABC Conference'],
]

export type Expected = {
  key: string; title: string; authors: string[]; year: number; venue: string; volume: string | null; issue: string | null; pages: string | null
  abstract: string; keywords: string[]; names: string[]
}

/** A name of its own for each number: the figures in a venue's name tell its volumes apart, not venues. */
const lettered = (n: number) => [...String(n)].map((figure) => 'abcdefghij'[Number(figure)]).join('')

/** A bibliography with every oddity that BibTeX allows, always the same, and what it says. */
export function bibliography(count: number): { text: string; expected: Expected[] } {
  const expected: Expected[] = []
  const parts = ['% A comment, an address: somebody@example.org\n@string{jig = "Invented " # {Journal}}\n@preamble{"\\newcommand{\\x}{y}"}\n@comment{jabref-meta: groups;}\n']
  for (let n = 0; n < count; n++) {
    const [title, meant] = titles[n % titles.length]!
    const people = authors[n % authors.length]!
    const [field, written, venue] = venues[n % venues.length]!
    const isChild = n % 17 === 3
    const [year, key] = [1900 + (n % 120), `key${n}`]
    const names = n % 3 === 0 ? [] : n % 3 === 1 ? [`10.5555/x_${n}`] : [`2101.${String(10000 + n)}`]
    const fields = [
      `title = ${n % 2 && !title.includes('"') ? `"${title} no. ${n}"` : `{${title} no. ${n}}`}`,
      `author = {${people.map(([name]) => name).join(n % 5 ? ' and ' : '\n      and ')}${n % 11 === 0 ? ' and others' : ''}}`,
      ...(isChild ? [`crossref = {Vol${n}}`] : [`${field} = ${written}`, `year = ${n % 2 ? year : `"${year}"`}`]),
      ...(n % 4 === 0 ? [`volume = ${n + 1}`, `number = {${n % 7}--8}`, `pages = {${n + 10}${n % 3 ? '--' : '-'}${n + 21}}`] : []),
      ...(n % 6 === 0 ? ['month = mar # "~12"', 'keywords = {alpha, {be}ta; na{\\"\\i}ve}'] : []),
      ...(n % 5 === 0 ? ['abstract = {Some \\emph{words} on $x_1 < y$ and 50\\% of it.}'] : []),
      ...(names[0]?.startsWith('10.') ? [`doi = {${n % 2 ? 'https://doi.org/' : ''}${names[0].toUpperCase()}}`] : []),
      ...(names[0]?.startsWith('2101.') ? [`eprint = {${names[0]}v2}`, 'archivePrefix = "arXiv"'] : []),
    ]
    const [open, close] = n % 13 === 5 ? ['(', ')'] : ['{', '}']
    const type = field === 'journal' && !isChild ? (n % 2 ? 'article' : 'ARTICLE') : 'InProceedings'
    parts.push(`@${type}${open}${key},\n  ${fields.join(n % 8 ? ',\n  ' : ', ')}${n % 9 ? ',' : ''}\n${close}${n % 19 ? '\n' : ' '}`)
    if (isChild) parts.push(`@proceedings{Vol${n}, title = {Talks on ${lettered(n)}}, booktitle = {Talks on ${lettered(n)}}, year = ${year}}\n`)
    expected.push({
      key, title: `${meant} no. ${n}`, authors: people.map(([, name]) => name), year, venue: isChild ? `Talks on ${lettered(n)}` : venue,
      ...(n % 4 === 0 ? { volume: String(n + 1), issue: `${n % 7}–8`, pages: `${n + 10}–${n + 21}` } : { volume: null, issue: null, pages: null }),
      abstract: n % 5 === 0 ? 'Some words on $x_1 < y$ and 50% of it.' : '', keywords: n % 6 === 0 ? ['alpha', 'beta', 'naïve'] : [], names,
    })
  }
  return { text: parts.join(''), expected }
}
