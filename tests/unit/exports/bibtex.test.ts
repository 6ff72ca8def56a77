import { parse } from '@retorquere/bibtex-parser'
import { describe, expect, it } from 'vitest'
import { bibtex } from '@/lib/exports/bibtex'
import type { Work } from '@/lib/exports/work'
import { odd, work } from './works'

/** What another program reads in our file. */
function read(works: Work[]) {
  const { entries, errors } = parse(bibtex(works), { sentenceCase: false })
  expect(errors).toEqual([])
  return entries
}
const authors = (...names: string[]) => ({ authors: names.map((name) => ({ name })) })
const titleOf = (title: string) => String(read([work({ title })])[0]!.fields.title).replace(/<[^>]*>/g, '').normalize()

describe('bibtex', () => {
  it('is read by another program, whatever is in it: every entry, under a key of its own', () => {
    const entries = read(odd)
    expect(entries).toHaveLength(odd.length)
    expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(odd.length)
  })

  it.each([
    ['BERT for GANs: A Study of DNA', 'BERT for GANs: A Study of DNA'],
    ['100% of {braces}, _under_ & #tags ~ ^ \\', '100% of {braces}, _under_ & #tags ~ ^ \\'],
    ['Naïve Łódź, Ørsted – “quoted”', 'Naïve Łódź, Ørsted – “quoted”'],
    ['毛泽东 and 😀', '毛泽东 and 😀'],
    ['Spaß und Ø bei x_i', 'Spaß und Ø bei x_i'],
    ['costs $5 and $6', 'costs $5 and $6'],
    ['Schr{\\"o}dinger\'s {BERT}, \\$5~--- \\& Stra{\\ss}e', 'Schrödinger\'s BERT, $5 — & Straße'],
  ])('brings the title %j over unharmed', (title, back) => expect(titleOf(title)).toBe(back))

  it.each([
    ['in $O(n^2)$ steps', 'in $O(n^2)$ steps'],
    ['\\(\\alpha_1\\) decay', '$\\alpha_1$ decay'],
    ['$\\{x\\}$', '$\\lbrace x\\rbrace $'],
    ['half $[0, \\}$', 'half $[0, \\rbrace $'],
    ['bad ${x$', 'bad \\$\\textbraceleft x\\$'],
    ['bad $50%$', 'bad \\$50\\%\\$'],
    ['row $a\\\\{b}$', 'row $a\\\\{b}$'],
    ['Schr{\\"o}dinger and {$\\psi$}', 'Schr\\"odinger and $\\psi$'],
  ])('writes the formulas of %j as %j', (title, latex) => expect(bibtex([work({ title })])).toContain(`title = {{${latex}}}`))

  it('takes names apart as BibTeX does, and leaves groups whole', () => {
    const names = ['Ludwig van Beethoven', 'John Smith III', 'OpenAI', 'Søren Ørsted', 'Ministry of Science and Technology', 'A & B']
    expect(read([work(authors(...names))])[0]!.fields.author).toMatchObject([
      { lastName: 'Beethoven', firstName: 'Ludwig', prefix: 'van' },
      { lastName: 'Smith', firstName: 'John', suffix: 'III' },
      { name: 'OpenAI' },
      { lastName: 'Ørsted', firstName: 'Søren' },
      { name: 'Ministry of Science and Technology' },
      { name: 'A & B' },
    ])
  })

  it('knows names by the spelling of LaTeX, and groups by their braces', () => {
    const names = ['Erwin Schr{\\"o}dinger', "{\\L}ukasz \\'Swi\\k{a}tek", '{The ATLAS Collaboration}']
    expect(JSON.parse(JSON.stringify(read([work(authors(...names))])[0]!.fields.author).normalize())).toMatchObject([
      { lastName: 'Schrödinger', firstName: 'Erwin' },
      { lastName: 'Świątek', firstName: 'Łukasz' },
      { name: 'The ATLAS Collaboration' },
    ])
  })

  it('has as many authors as the paper', () => {
    const many = Array.from({ length: 2000 }, (_, n) => `Person Number${n}`)
    expect(read([work(authors(...many))])[0]!.fields.author).toHaveLength(2000)
  })

  it.each([
    ['conf/iclr', 'inproceedings', 'booktitle'],
    ['journals/nature', 'article', 'journal'],
  ])('calls a paper at %s %s', (key, type, field) => {
    const [entry] = read([work({ venue: { key, name: 'Where & When' } })])
    expect(entry).toMatchObject({ type, fields: { [field]: 'Where & When', year: '2015' } })
  })

  it('names a preprint by its arXiv id', () => {
    const [entry] = read([work({ venue: null, identifiers: [{ scheme: 'ARXIV', value: '1412.6980' }, { scheme: 'DOI', value: '10.48550/arxiv.1412.6980' }] })])
    expect(entry).toMatchObject({
      type: 'misc',
      fields: { eprint: '1412.6980', archiveprefix: 'arXiv', doi: '10.48550/arxiv.1412.6980', url: 'https://arxiv.org/abs/1412.6980' },
    })
  })
})
