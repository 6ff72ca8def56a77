import type { Work } from '@/lib/exports/work'

/** A work with what is told of it; of the rest it has nothing. */
export const work = (over: Partial<Work> = {}): Work => ({
  key: 'conf/iclr/KingmaB15',
  title: 'Adam: A Method for Stochastic Optimization',
  abstract: '',
  year: 2015,
  venue: { key: 'conf/iclr', name: 'International Conference on Learning Representations' },
  authors: [{ name: 'Diederik P. Kingma' }, { name: 'Jimmy Ba' }],
  keywords: [],
  identifiers: [],
  links: [],
  ...over,
})

const authors = (...names: string[]) => names.map((name) => ({ name }))

/** Papers that have broken exports somewhere. */
export const odd: Work[] = [
  work({ key: 'a', title: '100% of {braces}, _underscores_ & #tags: a ~ b ^ c \\ d "e" <f> | @g' }),
  work({ key: 'b', title: 'Learning $\\beta_1$ in $O(n^2)$ and \\(\\{x \\mid x > 0\\}\\) for naïve Ünïcödé' }),
  work({ key: 'c', title: 'Half open $[0, \\}$ and $50%$ of it; costs $5 and $6' }),
  work({ key: 'd', title: '毛泽东 about Łódź, Ørsted, β-decay, “quotes” – and 😀' }),
  work({ key: 'e', title: 'Two\nlines\u0007 and a bell', abstract: 'First.\n\n@article{fake,}\r\nER  - \r\nTY  - JOUR' }),
  work({ key: 'f', authors: authors('Ludwig van Beethoven', 'Jean-Pierre de la Vallée Poussin', 'John Smith III', 'OpenAI') }),
  work({ key: 'g', authors: authors('Ministry of Science and Technology', 'Müller & Söhne', 'danah boyd', 'Aristotle', '毛泽东', 'Søren Ørsted') }),
  work({ key: 'h', authors: authors('Martin Luther King, Jr.', 'Smith {Bob} Jones', 'and', 'Ş. Ilker Birbil', "Cathy O'Neil") }),
  work({ key: 'i', authors: authors(...Array.from({ length: 2000 }, (_, n) => `Person ${String.fromCharCode(65 + (n % 26))} Number${n}`)) }),
  work({ key: 'j', authors: [], year: null, venue: null }),
  work({ key: 'k', venue: { key: 'journals/corr', name: 'CoRR' }, identifiers: [{ scheme: 'ARXIV', value: 'math.GT/0309136' }] }),
  work({ key: 'l', venue: { key: 'journals/nature', name: 'Nature & Friends' }, identifiers: [{ scheme: 'DOI', value: '10.1002/(sici)1097_0258<1::aid>3.0.co;2-{x' }] }),
  work({ key: 'm', links: [{ label: 'PDF', url: 'https://example.org/a_b%20{c.pdf?x=1&y=2#z' }] }),
  work({ key: 'Ünï (1) côdé, "x" {y}', title: 'A key no format takes' }),
  work({ key: 'A', title: 'A key like another but for its case' }),
]
